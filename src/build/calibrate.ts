/** Prints the calibration sheet: whether the printer draws at full size, and how its two sides meet. */
import {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {OptionError, type Options} from '../options.ts'
import {finishPdf} from '../print/finish-pdf.ts'
import {Printer} from '../print/printer.ts'
import {renderHtml} from '../render/render-html.ts'
import {loadTemplates} from '../render/templates.ts'
import {createCalibrationView} from '../view/calibration/create-calibration-view.ts'
import {documentDate} from './document-date.ts'
import {toolVersion} from './manifest.ts'
import {readLayers} from './read-config.ts'
import {resolveLayers} from './resolve-layers.ts'
import {openStage} from './stage.ts'
import type {BuildHooks} from './types.ts'

/**
 * Writes `<out>/calibration/calibration.pdf` and returns its path. Throws an `OptionError`, `IoError`, `PrintError` or
 * `TemplateError`; nothing is left behind then.
 */
export async function calibrate(options: Options, hooks: BuildHooks = {}): Promise<string> {
  const {sheetPaper, cards, out, templates, browser} = await resolveLayers(await readLayers(options))
  const view = createCalibrationView({...cards, paper: sheetPaper})
  if (!view)
    throw new OptionError(`--paper ${sheetPaper.name} is too small for the scales; they need 200 × 275 mm, upright.`)
  const printer = new Printer({browser, signal: hooks.signal})
  const stage = await openStage(out, 'calibration')
  try {
    const {file} = renderHtml('calibration', view, loadTemplates(templates))
    const pdf = finishPdf(await printer.print(file), {
      author: null,
      subject: null,
      keywords: [],
      lang: view.lang,
      date: documentDate({date: null} as Guide, new VFile()),
      creator: await toolVersion(),
      title: view.heading,
      outline: view.sides.map(({id, line}) => ({
        title: line
          .slice(0, 2)
          .map(({text}) => text)
          .join(''),
        destination: id,
      })),
      labels: [{from: 0, style: 'arabic'}],
      trueSize: true,
      duplex: `${cards.flip}-edge`,
    })
    await stage.write(pdf)
    return (await stage.commit())[0] as string
  } finally {
    await stage.discard()
    await printer.close()
  }
}
