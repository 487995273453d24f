#!/usr/bin/env node
/** Starts the command line: in one piece where `npm run build` has made one, else file by file. */
import {statSync} from 'node:fs'

interface Program {
  main(): Promise<void>
}

const changed = (path: string): number =>
  statSync(new URL(path, import.meta.url), {throwIfNoEntry: false})?.mtimeMs ?? Number.NEGATIVE_INFINITY
const bundle = './bundle/cli.js'

// This file is written whenever anything is compiled.
const {main} = (await import(changed(bundle) >= changed('./cli.js') ? bundle : './cli/main.js')) as Program
await main()
