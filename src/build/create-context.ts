/** Gathers what every document of a guide is built from. */
import {isolateGuide} from '../guide/isolate.ts'
import {directionOf} from '../view/direction.ts'
import {createToHtml} from '../view/html/to-html.ts'
import {documentDate} from './document-date.ts'
import type {DocumentContext} from './documents/context.ts'
import {type GuideImages, readImages} from './images.ts'
import {sha256, toolVersion} from './manifest.ts'
import {remotePictures} from './remote/remote-pictures.ts'

type Given = Pick<DocumentContext, 'guide' | 'file' | 'options' | 'templates' | 'printer'>

/** `signal` ends the fetching of pictures. */
export async function createContext(
  given: Given,
  signal?: AbortSignal,
): Promise<DocumentContext & {images: GuideImages}> {
  const {file} = given
  // Documents show texts of the guide beside each other and beside ours; none may turn what stands next to it.
  const guide = isolateGuide(given.guide)
  const images = await readImages(guide, file, remotePictures(given.options.allowRemote, signal))
  return {
    ...given,
    guide,
    images,
    toHtml: createToHtml(guide, images.data),
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
