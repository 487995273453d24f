/** What a PDF says about itself: the information dictionary, and the same as XMP. */
import {type Dictionary, Name, textString, type Value} from './values.ts'
import type {Stream} from './write.ts'

export interface Metadata {
  title: string
  author: string | null
  subject: string | null
  keywords: Array<string>
  /** A BCP 47 language tag. */
  lang: string
  /** The moment the document speaks of; never the clock. */
  date: Date
  creator: string
}

export function infoDictionary(metadata: Metadata, producer: Value): Dictionary {
  const info: Dictionary = new Map<string, Value>([['Title', textString(metadata.title)]])
  if (metadata.author) info.set('Author', textString(metadata.author))
  if (metadata.subject) info.set('Subject', textString(metadata.subject))
  if (metadata.keywords.length > 0) info.set('Keywords', textString(metadata.keywords.join(', ')))
  info.set('Creator', textString(metadata.creator))
  info.set('Producer', producer)
  const date = textString(pdfDate(metadata.date))
  return info.set('CreationDate', date).set('ModDate', date)
}

/** XMP is left uncompressed, so that tools which read only it can find it. */
export function xmpStream(metadata: Metadata): Stream {
  const date = metadata.date.toISOString().replace(/\.\d+Z$/, 'Z')
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(metadata.title)}</rdf:li></rdf:Alt></dc:title>`,
    metadata.author ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(metadata.author)}</rdf:li></rdf:Seq></dc:creator>` : '',
    metadata.subject
      ? `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(metadata.subject)}</rdf:li></rdf:Alt></dc:description>`
      : '',
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(metadata.lang)}</rdf:li></rdf:Bag></dc:language>`,
    metadata.keywords.length > 0 ? `<pdf:Keywords>${escapeXml(metadata.keywords.join(', '))}</pdf:Keywords>` : '',
    `<xmp:CreatorTool>${escapeXml(metadata.creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
  return {
    dictionary: new Map<string, Value>([
      ['Type', new Name('Metadata')],
      ['Subtype', new Name('XML')],
    ]),
    bytes: Buffer.from(lines.filter(Boolean).join('\n'), 'utf8'),
  }
}

/** `D:YYYYMMDDHHmmSS+00'00'` */
export function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}+00'00'`
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[^\P{Cc}\n\t]/gu, '')
}
