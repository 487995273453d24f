/**
 * What can be told of a template before it is filled, each with its place: what could run code or pick a template by
 * data, and names of helpers and partials that there are not.
 */
import Handlebars from 'handlebars'
import {nearest} from './nearest.ts'
import {TemplateError} from './template-error.ts'

/** Each takes one value. */
export const helperNames: ReadonlyArray<string> = ['if', 'unless', 'each', 'with']

export interface Known {
  path: string
  /** Names of partials. */
  partials: ReadonlyArray<string>
}

type Called = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/** Throws a `TemplateError`. */
export function checkTemplate(source: string, known: Known): void {
  let tree: hbs.AST.Program
  try {
    tree = Handlebars.parse(source)
  } catch (error) {
    throw new TemplateError(known.path, error)
  }
  new Checker(known).accept(tree)
}

class Checker extends Handlebars.Visitor {
  readonly #known: Known

  constructor(known: Known) {
    super()
    this.#known = known
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.#checkPartial(partial)
    super.PartialStatement(partial)
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#checkPartial(partial)
    super.PartialBlockStatement(partial)
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#refuse('a decorator is not allowed', decorator)
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.#refuse('a decorator is not allowed', decorator)
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.#checkCall(statement)
    super.MustacheStatement(statement)
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#checkCall(block)
    super.BlockStatement(block)
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkCall(expression)
    super.SubExpression(expression)
  }

  #checkPartial(partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    if (partial.name.type !== 'PathExpression') {
      this.#refuse('a partial whose name comes from data is not allowed', partial)
    }
    const {original: name} = partial.name as hbs.AST.PathExpression
    const {partials} = this.#known
    if (name === '@partial-block' || partials.includes(name)) return
    this.#refuse(`there is no partial \`${name}\`${nearest(name, partials)}`, partial)
  }

  #checkCall(call: Called): void {
    const {original: name} = call.path as hbs.AST.PathExpression
    const isHelper = helperNames.includes(name)
    const given = call.params.length
    if (isHelper && given !== 1) this.#refuse(`\`${name}\` takes one value; here it has ${given}`, call)
    if (isHelper || (given === 0 && !call.hash && call.type !== 'SubExpression')) return
    this.#refuse(`there is no helper \`${name}\`; there are ${helperNames.join(', ')}`, call)
  }

  #refuse(words: string, node: hbs.AST.Node): never {
    const {line, column} = node.loc.start
    throw new TemplateError(this.#known.path, Object.assign(new Error(words), {lineNumber: line, column}))
  }
}
