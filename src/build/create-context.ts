/** Gathers what every document of a guide is built from. */
import {isolateGuide} from '../guide/isolate.ts'
import type {Guide} from '../guide/types.ts'
import type {PackDocument} from '../options/row.ts'
import {documentNames} from '../options/rows/pack.ts'
import {directionOf} from '../view/direction.ts'
import {createToHtml} from '../view/html/to-html.ts'
import {documentDate} from './document-date.ts'
import type {DocumentContext} from './documents/context.ts'
import {readImages} from './images.ts'
import {sha256, toolVersion} from './manifest.ts'
import type {OwnGuides} from './read-guide.ts'
import {remotePictures} from './remote/remote-pictures.ts'

type Given = Pick<DocumentContext, 'guide' | 'file' | 'options' | 'templates' | 'printer' | 'memory'>

/** `own` are guides of documents with a choice of questions of their own; `signal` ends the fetching of pictures. */
export async function createContext(
  given: Given,
  ownGiven: OwnGuides = {},
  signal?: AbortSignal,
): Promise<DocumentContext> {
  const {file} = given
  // Documents show texts of the guide beside each other and beside ours; none may turn what stands next to it.
  const guide = isolateGuide(given.guide)
  const own: OwnGuides = {}
  for (const name of documentNames) if (ownGiven[name]) own[name] = isolateGuide(ownGiven[name])
  const images = await readImages(allOf(guide, own), file, remotePictures(given.options.allowRemote, signal))
  return {
    ...given,
    guide,
    own,
    images,
    toHtml: createToHtml(guide, images.data, given.memory?.html),
    about: {
      author: guide.author,
      subject: guide.description ?? guide.subtitle,
      keywords: guide.keywords,
      lang: guide.lang,
      direction: directionOf(guide),
      date: documentDate(guide, file),
      creator: await toolVersion(),
    },
    only: null,
    version: sha256(String(file)).slice(0, 4),
  }
}

/** The same for one document: with its questions, and without a printer where it is not wanted as PDF. */
export function contextFor(context: DocumentContext, document: PackDocument): DocumentContext {
  const guide = context.own[document] ?? context.guide
  const prints = context.options.formatsOf[document].includes('pdf')
  return {
    ...context,
    guide,
    toHtml: guide === context.guide ? context.toHtml : createToHtml(guide, context.images.data, context.memory?.html),
    printer: prints ? context.printer : null,
  }
}

/** Pictures are read once for all documents. */
function allOf(guide: Guide, own: OwnGuides): Guide {
  const others = documentNames.flatMap((document) => own[document]?.children ?? [])
  return others.length === 0 ? guide : {...guide, children: [...guide.children, ...others]}
}
