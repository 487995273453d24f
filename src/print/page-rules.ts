/**
 * The rules of named pages, of which a document of thousands of questions has thousands: each part is given those of the
 * pages that it has. All of them in every part would be more than the parts themselves.
 */

/** How a style sheet marks them: see templates/readme.md. */
const marked = /\/\*page ([\w-]+)\*\/([\s\S]*?)\/\*end\*\/\n?/g
const classes = /<(?:section|div)\b[^<>]*?\sclass="([^"]*)"/g

export interface PageRules {
  /** What stands before the body, without them. */
  head: string
  /** A style sheet with the rules of the pages that a body names; empty where it names none. */
  styleFor(body: string): string
}

export function cutPageRules(head: string): PageRules {
  const rules = new Map<string, string>()
  const rest = head.replace(marked, (_, name: string, css: string) => {
    rules.set(name, css)
    return ''
  })
  return {
    head: rest,
    styleFor(body) {
      const names = new Set<string>()
      for (const [, own = ''] of rules.size > 0 ? body.matchAll(classes) : []) {
        for (const name of own.split(' ')) if (rules.has(name)) names.add(name)
      }
      return names.size > 0 ? `<style>${[...names].map((name) => rules.get(name)).join('')}</style>` : ''
    },
  }
}
