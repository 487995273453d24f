/** A page on this computer that shows a guide’s documents, and shows them anew whenever something is saved. */
import {dirname, resolve} from 'node:path'
import {build} from '../build.ts'
import {configNames, type Options} from '../options.ts'
import {ProofPrinter} from '../print/proof-printer.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import {renderPage} from '../render/render-page.ts'
import {loadTemplates} from '../render/templates.ts'
import {isRightToLeft} from '../view/direction.ts'
import {firstSpoken, wordsFor} from '../view/words.ts'
import {loadAssets} from './assets.ts'
import {keepPrints} from './kept-prints.ts'
import {type Answer, type PreviewServer, type Routes, startServer} from './server.ts'
import {previewed, Session} from './session.ts'
import type {PreviewState} from './state.ts'
import {watchFiles} from './watch.ts'

export interface PreviewOptions {
  /** What is built; `guides` names one. */
  options: Options
  /** Where places of messages are opened: a name of `editors`, or a link with `{path}`, `{line}` and `{column}`. */
  editor: string
  /** 0 for any that is free. */
  port: number
  /** Shows a folder on the desktop; → whether it could. */
  showFolder?: (path: string) => Promise<boolean>
}

/** Until `signal` says so. Rejects when the port cannot be had. */
export async function startPreview(given: PreviewOptions, signal: AbortSignal): Promise<PreviewServer> {
  const {options} = given
  const printer = new ProofPrinter({browser: options.browser, signal, cache: keepPrints()})
  void printer.warmUp()
  const guides = options.guides ?? ['source']
  const config = options.config ? [options.config] : configNames
  const watch = watchFiles(
    [...guides, ...config].map((path) => resolve(path)),
    (paths) => {
      void session.refresh(paths)
    },
  )
  const session = new Session({options, editor: given.editor, printer, onRead: (paths) => watch.add(paths)})
  const assets = await loadAssets()
  const first = session.refresh()
  const server = await startServer(routesFor(session, assets, first, given.showFolder), given.port).catch(
    async (error: unknown) => {
      await Promise.all([watch.close(), session.close(), printer.close()])
      throw error
    },
  )
  return {
    url: server.url,
    async close() {
      await Promise.all([server.close(), watch.close(), session.close(), printer.close()])
    },
  }
}

function routesFor(
  session: Session,
  assets: Awaited<ReturnType<typeof loadAssets>>,
  first: Promise<void>,
  showFolder: PreviewOptions['showFolder'],
): Routes {
  const built: {folder: string | null} = {folder: null}
  const templates = loadTemplates()
  const pages = new Map<string, ReturnType<typeof renderPage>>()
  // Documents speak the guide’s language; the page around them speaks its reader’s.
  const pageIn = (lang: string): ReturnType<typeof renderPage> => {
    const page =
      pages.get(lang) ?? renderPage(templates, {words: wordsFor(lang), dir: isRightToLeft(lang) ? 'rtl' : 'ltr'})
    pages.set(lang, page)
    return page
  }
  const answers: Routes['answers'] = {
    '': (_, languages) => ({type: 'text/html', body: pageIn(firstSpoken(languages)).html}),
    'style.css': (_, languages) => ({type: 'text/css', body: pageIn(firstSpoken(languages)).css}),
    // Options change what is shown and nothing else; who can name this address has the page.
    set: async (query) => {
      const done = await session.set(query.get('name') ?? '', query.get('value') ?? '')
      return done ? {type: 'application/json', body: '{}'} : null
    },
    // The folder of the last build; which one that is, nobody can say but the build.
    folder: async () => {
      const shown = built.folder !== null && (await showFolder?.(built.folder))
      return shown ? {type: 'application/json', body: '{}'} : null
    },
    ...Object.fromEntries(Object.entries(assets).map(([name, answer]) => [name, () => answer])),
    ...Object.fromEntries(
      previewed.map((name) => [`${name}.json`, (query: URLSearchParams) => listOf(session, name, query)]),
    ),
    'part.pdf': async (query) => {
      const body = await session.part(query.get('id') ?? '')
      return body && {type: 'application/pdf', body}
    },
  }
  return {
    answers,
    streams: {
      state: async (send, signal) => {
        await first
        const leave = session.listen((state: PreviewState) => send('state', state))
        await ended(signal)
        leave()
      },
      build: async (send, signal) => {
        built.folder = (await buildPack(session, send, signal)) ?? built.folder
      },
    },
  }
}

/** What there is to draw: the pages come in parts, of which the page fetches those that are seen and that it has not. */
async function listOf(session: Session, name: DocumentName, query: URLSearchParams): Promise<Answer | null> {
  const proof = await session.proof(name, !query.has('count'))
  if (!proof) return null
  const parts = proof.parts.map(({id, pages, skip}) => ({id, pages, skip}))
  return {type: 'application/json', body: JSON.stringify({...proof, parts})}
}

/**
 * The pack itself, into its folder, as the command beside the options would make it; ends when the reader goes away. → the
 * folder, or `null`.
 */
async function buildPack(
  session: Session,
  send: (event: string, data: unknown) => void,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const {guides, printError} = await build(session.options, {
      signal,
      onProgress: (_, document) => send('step', document ?? null),
    })
    const paths = guides.flatMap((guide) => guide.paths)
    if (printError) send('failed', [printError.message, ...printError.remedies].join(' '))
    else {
      const folder = resolve(dirname(paths[0] ?? ''))
      send('done', {files: paths.length, folder})
      return folder
    }
  } catch (error) {
    if (!signal.aborted) send('failed', error instanceof Error ? error.message : String(error))
  }
  return null
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), {once: true})
  })
}
