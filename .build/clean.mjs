/** Before the package is made: what was compiled from files that are gone must not be in it. */
import {rm} from 'node:fs/promises'

await rm(new URL('../dist', import.meta.url), {recursive: true, force: true})
