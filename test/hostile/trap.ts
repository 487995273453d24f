/** A browser that lets everything run, and writes down what does: for pages that must be harmless in anybody’s. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'puppeteer'
import {findBrowser} from '../../src/print/browser/find-browser.ts'

export interface Caught {
  /** Calls of functions that payloads like to call, dialogs, and anything that a handler of theirs could be. */
  ran: Array<string>
  /** Requests for anything but the page itself and `data:`. */
  asked: Array<string>
  /** Elements, attributes and addresses that could do either, if somebody pressed them. */
  dangerous: Array<string>
}

export interface Trap {
  /** Opens a page as somebody would open the file; `policy: false` takes our policy away before. */
  open(html: string, options?: {policy?: boolean}): Promise<Caught>
  close(): Promise<void>
}

export async function setTrap(): Promise<Trap> {
  const puppeteer = await import('puppeteer')
  const {target, env} = await findBrowser()
  const folder = await mkdtemp(join(tmpdir(), 'studypack-test-trap-'))
  const browser: Browser = await puppeteer.launch({
    executablePath: target,
    headless: 'shell',
    pipe: true,
    userDataDir: join(folder, 'profile'),
    args: ['--no-sandbox', '--disable-gpu'],
    env: {...process.env, ...env},
  })
  return {
    async open(html, {policy = true} = {}) {
      const path = join(folder, 'page.html')
      const page = await browser.newPage()
      const asked: Array<string> = []
      const dialogs: Array<string> = []
      page.on('dialog', (dialog) => {
        dialogs.push(`dialog ${dialog.message()}`)
        void dialog.dismiss()
      })
      const own = pathToFileURL(path).href
      page.on('request', (request) => {
        const url = request.url()
        if (url.split('#')[0] !== own && !url.startsWith('data:')) asked.push(url.slice(0, 120))
      })
      await page.evaluateOnNewDocument(setTraps)
      await writeFile(path, policy ? html : withoutPolicy(html))
      await page.goto(own, {waitUntil: 'load', timeout: 120_000})
      await page.evaluate(provoke)
      await new Promise((resolve) => setTimeout(resolve, 150))
      const {ran, dangerous} = await page.evaluate(inspect)
      await page.close()
      return {ran: [...dialogs, ...ran], asked, dangerous}
    },
    async close() {
      await browser.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

function withoutPolicy(html: string): string {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  if (bare === html) throw new Error('the page has no policy to take away')
  return bare
}

/** Runs in the browser, before anything of the page. */
function setTraps(): void {
  const ran: Array<string> = []
  const scope = window as unknown as Record<string, unknown>
  scope['__ran'] = ran
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch', 'eval']) {
    scope[name] = (text: unknown) => {
      ran.push(`${name}(${String(text).slice(0, 60)})`)
    }
  }
}

/** Runs in the browser: what a person and a mouse would do, everywhere. */
function provoke(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    for (const type of ['mouseover', 'mouseenter', 'focus', 'blur', 'toggle', 'error', 'load', 'animationstart']) {
      element.dispatchEvent(new Event(type, {bubbles: false}))
    }
  }
  window.scrollTo(0, document.body.scrollHeight)
}

/** Runs in the browser. */
function inspect(): {ran: Array<string>; dangerous: Array<string>} {
  const addresses = /^(?:href|src|action|formaction|xlink:href|data|poster|background|ping)$/
  const isDangerous = (name: string, value: string): boolean => {
    if (name.startsWith('on') || name === 'srcdoc' || name === 'srcset') return true
    const scheme = addresses.test(name)
      ? /^[\s\u0000-\u0020]*([a-z][a-z\d+.-]*):/i.exec(value)?.[1]?.toLowerCase()
      : null
    if (scheme === 'data') return !value.startsWith('data:image/')
    return Boolean(scheme) && !['http', 'https', 'mailto'].includes(scheme as string)
  }
  const elements =
    'iframe,frame,object,embed,base,link,form,maction,annotation,annotation-xml,semantics,mglyph,malignmark,portal,applet,frameset,foreignObject,animate,set,use'
  const found = Array.from(
    document.querySelectorAll(`${elements},meta[http-equiv]:not([http-equiv*=Content-Security])`),
  )
  const attributes = Array.from(document.querySelectorAll('*')).flatMap((element) =>
    Array.from(element.attributes)
      .filter(({name, value}) => isDangerous(name, value))
      .map(({name, value}) => `${element.tagName} ${name}=${value.slice(0, 60)}`),
  )
  const dangerous = [...found.map((element) => element.outerHTML.slice(0, 100)), ...attributes]
  return {ran: (window as unknown as {__ran: Array<string>}).__ran, dangerous}
}
