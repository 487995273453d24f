/** Waits for all of them before it throws: whoever cleans up afterwards must not do so under work that goes on. */
export async function settleAll(work: Array<Promise<unknown>>): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason
}
