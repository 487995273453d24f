import {execFile} from 'node:child_process'
import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {describe, expect, it} from 'vitest'
import * as api from '../src/index.ts'
import {temporaryFolder} from './build/lighthouse.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))

/** A project that has studypack among its dependencies. */
async function consumer(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'node_modules'))
  await symlink(root, join(folder, 'node_modules', 'studypack'), 'junction')
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

describe('the package', () => {
  it('offers what its index names, and nothing else', async () => {
    expect(Object.keys(api).sort()).toEqual([
      'IoError',
      'OptionError',
      'PrintError',
      'TemplateError',
      'build',
      'exporters',
      'lintGuide',
      'parseGuide',
      'remarkGuide',
      'selectQuestions',
    ])
    const {exports, bin, files, types} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(exports).toEqual({
      '.': {types: './dist/index.d.ts', default: './dist/index.js'},
      './config': {types: './dist/options/define-config.d.ts', default: './dist/options/define-config.js'},
      './config.schema.json': './dist/config.schema.json',
      './package.json': './package.json',
    })
    expect(bin.studypack).toBe('dist/cli.js')
    const untyped = ['cli', 'collect', 'preview'].map((folder) => `!dist/${folder}/**/*.d.ts`)
    expect([types, files]).toEqual([undefined, ['dist', ...untyped, 'templates']])
  })

  it('works for a program that imports it', async () => {
    const program = `
      import {build, exporters, lintGuide, OptionError, parseGuide} from 'studypack'
      const guide = 'guide.md'
      const {guides, printError} = await build({guides: [guide], formats: ['html'], documents: ['flashcards']})
      const wrong = await build({formats: ['docx']}).catch((error) => error)
      console.log(JSON.stringify({
        paths: guides[0].paths,
        title: guides[0].guide.title,
        printError,
        refused: wrong instanceof OptionError,
        exporters: Object.keys(exporters),
        functions: typeof parseGuide + typeof lintGuide,
      }))
    `
    const cwd = await consumer({'program.mjs': program, 'guide.md': '# Good\n\n## Why?\n\n**Answer:** Because.\n'})
    const {stdout} = await run(process.execPath, ['program.mjs'], {cwd})
    expect(JSON.parse(stdout)).toEqual({
      paths: [
        join('out', 'good', 'flashcards.html'),
        join('out', 'good', 'study.html'),
        join('out', 'good', 'manifest.json'),
      ],
      title: 'Good',
      printError: null,
      refused: true,
      exporters: ['json', 'markdown', 'csv'],
      functions: 'functionfunction',
    })
  })

  it('does what the README says it does', async () => {
    const library =
      /^## As a library$[\s\S]*?(?=^## )/m.exec(await readFile(join(root, 'README.md'), 'utf8'))?.[0] ?? ''
    const examples = Array.from(library.matchAll(/```js\n([\s\S]*?)```/g), ([, code]) => code as string)
    expect(examples).toHaveLength(2)
    const files = Object.fromEntries(examples.map((code, index) => [`${index}.mjs`, code]))
    const cwd = await consumer({...files, 'my-guide.md': '# Good\n\n## Why?\n\n**Answer:** Because.\n'})
    for (const name of ['remark-parse', 'unified'])
      await symlink(join(root, 'node_modules', name), join(cwd, 'node_modules', name), 'junction')
    const said = await Promise.all(
      Object.keys(files).map(async (name) => (await run(process.execPath, [name], {cwd})).stdout),
    )
    expect(said[0]).toContain(join('out', 'good', 'booklet.pdf'))
    expect(said[1]).toBe('guide Good\n')
  })

  it('keeps its insides to itself', async () => {
    const cwd = await consumer({'program.mjs': "await import('studypack/dist/build.js')"})
    await expect(run(process.execPath, ['program.mjs'], {cwd})).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })
})

describe('its types', () => {
  const program = `
    import {build, type BuildResult, type Guide, type Options, parseGuide, type PrintError} from 'studypack'
    const options: Options = {guides: ['guide.md'], minutes: 45}
    const result: BuildResult = await build(options)
    const guide: Guide | undefined = result.guides[0]?.guide
    const reason: PrintError | null = result.printError
    const title: string = guide?.title ?? reason?.code ?? typeof parseGuide
    console.log(title)
  `

  it.each([
    ['say what is right', program, null],
    ['say what is wrong', program.replace('title: string', 'title: number'), "'string' is not assignable"],
  ])('%s', async (_, text, complaint) => {
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2023',
      strict: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules', '@types')],
    }
    const cwd = await consumer({
      'program.mts': text,
      'tsconfig.json': JSON.stringify({compilerOptions, include: ['*.mts']}),
    })
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const outcome = await run(process.execPath, [tsc, '-p', '.'], {cwd}).then(
      () => '',
      (error) => String(error.stdout),
    )
    if (complaint === null) expect(outcome).toBe('')
    else expect(outcome).toContain(complaint)
  })
})
