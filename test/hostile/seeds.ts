/** Seeds that once found a fault, by property: they are tried at every commit. */
export const seeds: Record<string, Array<{seed: number; path: string}>> = {}
