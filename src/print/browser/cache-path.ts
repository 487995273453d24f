/** Where things go that can be made again. */
import {homedir} from 'node:os'
import {join} from 'node:path'

/** Where the cache would be, by each system’s custom; `null` where no home is known. */
export function cachePath(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string | null {
  if (env['STUDYPACK_CACHE']) return env['STUDYPACK_CACHE']
  if (platform === 'win32') return env['LOCALAPPDATA'] ? join(env['LOCALAPPDATA'], 'studypack', 'Cache') : null
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'studypack')
  const home = env['HOME'] ?? homeOrNull()
  if (!home) return null
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'studypack') : join(home, '.cache', 'studypack')
}

function homeOrNull(): string | null {
  try {
    return homedir() || null
  } catch {
    return null
  }
}
