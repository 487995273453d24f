/** Every translation in this folder, by the name of its file: to add a language is to add a file. */
import {readdirSync} from 'node:fs'
import type {Translation} from './types.ts'

const language = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.(?:ts|js)$/

export const translations: ReadonlyMap<string, Translation> = new Map(await readAll())

async function readAll(): Promise<Array<[language: string, translation: Translation]>> {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder).flatMap((file) => {
    const name = language.exec(file)?.[1]
    return name && name !== 'en' ? [{file, name: name.toLowerCase()}] : []
  })
  return Promise.all(
    files.map(async ({file, name}) => {
      const {translation} = (await import(new URL(file, folder).href)) as {translation: Translation}
      return [name, translation] as [string, Translation]
    }),
  )
}
