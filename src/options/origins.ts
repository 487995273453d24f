/** Origins that the user allows pictures from. */
import {OptionError} from './option-error.ts'

/**
 * An origin as browsers write it: `https://host` or `https://host:port`. Plain `http` only for this computer, where nobody stands
 * between. Throws an `OptionError` for anything else.
 */
export function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const bare = url !== null && [url.username, url.password, url.search, url.hash].every((part) => part === '')
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisComputer(url.hostname))
  if (url && bare && secure && url.pathname === '/' && !/[?#@*\\]/.test(text)) return url.origin
  throw new OptionError(
    `--allow-remote is \`${text}\`; it is an origin such as https://pictures.example.org or https://pictures.example.org:8443, without a path.`,
  )
}

function isThisComputer(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
