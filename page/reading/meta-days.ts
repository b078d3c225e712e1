import type { Sighting } from './sighting.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Names of meta elements for the day of publication, without case and punctuation. */
const PUBLISHED = words(
  `articlepublishedtime articlepublished articlepublisheddate articlepublicationdate articlepublishdate ogarticlepublishedtime
  ogpublishedtime ogpubdate ogpublished datepublished publishdate publishdatetime publicationdate publicationtime publisheddate
  publishedtime publishedat publishtime published publishedon publishedattime datepublication datepublishedtime parselypubdate
  sailthrudate cxenseparserecspublishtime cxenseparsepublishtime pubdate pdate ptime dctermsissued dcdateissued dcissued
  dcdatepublication originalpublicationdate btpubdate rnewsdatepublished shareaholicarticlepublishedtime vrpublishedtime
  citationpublicationdate citationonlinedate citationdate prismpublicationdate lastpublisheddate firstpublished
  firstpublishedtime articledateoriginal articledatepublished contentcreatedate displaydate storydate newsdate
  datedepublication dateparution datedeparution publicatiedatum datumpublicatie publikationsdatum veroffentlichungsdatum
  veroffentlicht erscheinungsdatum fechapublicacion fechadepublicacion datapublikacji datapublicacao datapubblicazione
  uploaddate weiboarticlecreateat ogreleasedate videoreleasedate ogvideoreleasedate releasedate twitterdatepublished`,
);
/** Names that may also tell the day on which the page was made or served. */
const MAYBE = words(
  `date dcdate dctermsdate dctermscreated dccreated dcdatecreated datecreated created createdate creationdate createdat articledate
  articlecreated articlecreatedtime articlecreateddate timestamp gentime fecha datum data pubyear dateposted posted dateavailable
  dctermsavailable date1 pagedate issued`,
);
const CHANGED = words(
  `articlemodifiedtime articlemodified articlemodifieddate ogarticlemodifiedtime ogupdatedtime ogmodifiedtime datemodified
  lastmodified lastmod datelastmod modified modifiedtime modifieddate updatedtime updated dcdatemodified dcmodified
  dctermsmodified datemodifiedtime dateupdate dateupdated revised revisiondate lastupdate lastupdated articleupdated
  articleupdatedtime shareaholicarticlemodifiedtime`,
);

/** Returns the days that a page tells in meta elements, whatever attribute names them, once for each name. */
export function metaDays(document: Document): Sighting[] {
  const days: Sighting[] = [];
  const seen = new Set<string>();
  for (const meta of document.querySelectorAll('meta')) {
    const given =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv');
    const text = meta.getAttribute('content') ?? meta.getAttribute('value') ?? '';
    if (!given || text.length > 100 || !/\d{4}/.test(text)) continue;
    const name = given
      .normalize('NFD')
      .replace(/[^a-z0-9]/gi, '')
      .toLowerCase();
    if (seen.has(name)) continue;
    seen.add(name);
    if (PUBLISHED.has(name)) days.push({ source: 'meta', text, weight: 8 });
    else if (MAYBE.has(name)) days.push({ source: 'meta', text, weight: 4 });
    else if (CHANGED.has(name)) days.push({ source: 'meta', text, weight: 8, isChange: true });
  }
  return days;
}
