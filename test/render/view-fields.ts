/** The fields that templates receive, as the types of the views say them, as Markdown: asked of the compiler, so that none is missed. */
import {fileURLToPath} from 'node:url'
import type {SourceFile} from 'typescript/unstable/ast'
import {API, type Checker, type Type, type TypeReference, type Symbol as TypeSymbol} from 'typescript/unstable/sync'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a type that has no fields of its own is called. */
const plain: Record<string, string> = {
  string: 'text',
  number: 'number',
  boolean: 'yes or no',
  SafeHtml: 'HTML',
  SafeCss: 'CSS',
  Words: 'words',
}

interface Field {
  path: string
  type: string
  /** The comment of its declaration. */
  words: string
}

/** A part for each document, with a table for each type in the order in which they are met. */
export function viewFields(): string {
  const api = new API({cwd: root})
  try {
    const [project] = api.updateSnapshot({openProjects: [`${root}tsconfig.json`]}).getProjects()
    const source = project?.program.getSourceFile(`${root}src/render/render-html.ts`)
    if (!project || !source) throw new Error('The compiler does not know src/render/render-html.ts.')
    return new Contract(project.checker).describe(source)
  } finally {
    api.close()
  }
}

class Contract {
  readonly #checker: Checker
  /** Types that have or will have a table, in order. */
  readonly #named = new Map<string, Type>()

  constructor(checker: Checker) {
    this.#checker = checker
  }

  describe(source: SourceFile): string {
    const module = this.#checker.getSymbolAtLocation(source)
    const views = module && this.#checker.getExportsOfModule(module).find(({name}) => name === 'Views')
    if (!views) throw new Error('There is no type `Views`.')
    const documents = this.#checker.getPropertiesOfType(this.#checker.getDeclaredTypeOfSymbol(views))
    return documents.map((symbol) => this.#document(symbol)).join('\n\n')
  }

  #document(symbol: TypeSymbol): string {
    const tables: Array<string> = []
    let done = this.#named.size
    this.#name(this.#typeOf(symbol))
    // Types are met while tables are written.
    for (; done < this.#named.size; done++) {
      const [name, type] = [...this.#named][done] as [string, Type]
      tables.push(`#### ${name}\n\n${table(this.#fields(type))}`)
    }
    return [`### \`${symbol.name}/\``, ...tables].join('\n\n')
  }

  #fields(type: Type, prefix = ''): Array<Field> {
    return this.#checker.getPropertiesOfType(type).flatMap((symbol) => {
      const path = prefix + symbol.name
      const own = this.#typeOf(symbol)
      const {type: named, inline} = this.#say(own)
      const words = this.#checker.getDocumentationCommentOfSymbol(symbol).replace(/\s+/g, ' ').trim()
      return [{path, type: named, words}, ...(inline ? this.#fields(inline, `${path}.`) : [])]
    })
  }

  /** In words; `inline` is a type without a name, whose fields follow in the same table. */
  #say(given: Type): {type: string; inline: Type | null} {
    const type = this.#checker.getNonNullableType(given) ?? given
    const orNothing = this.#checker.typeToString(given).endsWith('| null') ? ', or nothing' : ''
    const {words, inline} = this.#sayPresent(type)
    return {type: words + orNothing, inline}
  }

  #sayPresent(type: Type): {words: string; inline: Type | null} {
    const name = this.#checker.typeToString(type)
    if (plain[name] !== undefined) return {words: plain[name], inline: null}
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) {
      const [item] = this.#checker.getTypeArguments(type as TypeReference)
      const {type: words, inline} = this.#say(item as Type)
      return {words: `list of ${words}`, inline}
    }
    if (name.includes('"')) {
      const choices = Array.from(name.matchAll(/"([^"]*)"/g), ([, choice]) => `\`${choice}\``)
      if (!/[{<&]/.test(name)) return {words: choices.join(' or '), inline: null}
    }
    // One of a few texts, under a name of its own.
    if (this.#checker.getPropertiesOfType(type).some(({name: own}) => own === 'charAt'))
      return {words: 'text', inline: null}
    if (/^\w+$/.test(name)) return {words: this.#name(type), inline: null}
    return {words: 'fields', inline: type}
  }

  #name(type: Type): string {
    const name = this.#checker.typeToString(type)
    const known = this.#named.get(name)
    if (known && known.id !== type.id) throw new Error(`There are two types called \`${name}\`.`)
    this.#named.set(name, type)
    return `[${name}](#${name.toLowerCase()})`
  }

  #typeOf(symbol: TypeSymbol): Type {
    const type = this.#checker.getTypeOfSymbol(symbol)
    if (!type) throw new Error(`The compiler knows no type of \`${symbol.name}\`.`)
    return type
  }
}

function table(fields: ReadonlyArray<Field>): string {
  const rows = fields.map(({path, type, words}) => `| \`${path}\` | ${type} | ${words.replaceAll('|', '\\|')} |`)
  return ['| Field | What it is | |', '|---|---|---|', ...rows].join('\n')
}
