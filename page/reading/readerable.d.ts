declare module '@mozilla/readability/Readability-readerable.js' {
  /** Returns whether a document has enough paragraph text to be read as an article. */
  export default function isProbablyReaderable(
    document: Document,
    options?: { readonly minScore?: number; readonly minContentLength?: number },
  ): boolean;
}
