declare module '@mozilla/readability/Readability-readerable.js' {
  /** Whether a document holds enough text in paragraphs to be read as an article. */
  export default function isProbablyReaderable(
    document: Document,
    options?: { readonly minScore?: number; readonly minContentLength?: number },
  ): boolean;
}
