/** A step of our own build: writes the schema of config files beside the compiled code, where the package has it. */
import {writeFileSync} from 'node:fs'
import {configSchema} from '../options/schema.ts'

const path = new URL('../config.schema.json', import.meta.url)
writeFileSync(path, `${JSON.stringify(configSchema(), null, 2)}\n`)
