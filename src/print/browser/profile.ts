/** Profiles of browsers: each its own, removed afterwards, and those that a killed process left behind too. */
import {readFileSync} from 'node:fs'
import {lstat, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {forgetFolder, rememberFolder} from '../leftovers.ts'
import {isAtWork, ownIdentity, parseOwner} from '../owner.ts'
import {temporaryError} from './temporary.ts'

const prefix = 'studypack-profile-'
const ownerName = 'owner.json'
/** A profile that does not say whose it is was made a moment ago, or its maker was killed in that moment. */
const unclaimedMs = 3_600_000
/** Of a profile that somebody has begun to remove. */
const goingSuffix = '.going'

/** A new folder that only we may read. Throws a `PrintError` where there can be none. */
export async function makeProfile(): Promise<string> {
  let profile: string | null = null
  try {
    profile = await mkdtemp(join(tmpdir(), prefix))
    rememberFolder(profile)
    await writeFile(join(profile, ownerName), JSON.stringify(ownIdentity()))
    return profile
  } catch (error) {
    if (profile) await removeProfile(profile)
    throw temporaryError(error)
  }
}

/** Writes down which process uses the profile, for whoever has to clear up after us. */
export async function claimProfile(profile: string, browser: number | undefined): Promise<void> {
  await writeFile(join(profile, ownerName), JSON.stringify({...ownIdentity(), browser}))
}

/** Never throws. A browser that is going may still write into it; and who is killed meanwhile leaves no half that says nothing. */
export async function removeProfile(profile: string): Promise<void> {
  const going = profile.endsWith(goingSuffix) ? profile : `${profile}${goingSuffix}`
  rememberFolder(going)
  await rename(profile, going).catch(() => {})
  for (const path of [going, profile]) {
    await rm(path, {recursive: true, force: true, maxRetries: 5, retryDelay: 50}).catch(() => {})
  }
  forgetFolder(going)
  forgetFolder(profile)
}

/** Removes profiles whose owners were killed, and ends a browser that outlived its owner. Never throws. */
export async function sweepProfiles(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  const own = process.getuid?.()
  for (const name of names.filter((item) => item.startsWith(prefix))) {
    const profile = join(tmpdir(), name)
    const info = await lstat(profile).catch(() => null)
    if (!info?.isDirectory() || (own !== undefined && info.uid !== own)) continue
    const text = await readFile(join(profile, ownerName), 'utf8').catch(() => '')
    const owner = parseOwner(text)
    const isUsed = owner ? isAtWork(owner) : Date.now() - info.mtimeMs < unclaimedMs
    if (isUsed && !name.endsWith(goingSuffix)) continue
    endBrowser(text, profile)
    await removeProfile(profile)
  }
}

/** Only a process that was started with this very profile: its number may be another’s by now. */
function endBrowser(text: string, profile: string): void {
  try {
    const {browser} = JSON.parse(text) as {browser?: unknown}
    if (!Number.isInteger(browser)) return
    if (readFileSync(`/proc/${browser}/cmdline`, 'utf8').includes(profile)) process.kill(Number(browser), 'SIGKILL')
  } catch {
    // It has ended by itself, as it should when its pipe closes.
  }
}
