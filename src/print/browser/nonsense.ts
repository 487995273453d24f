/**
 * What a browser says and puppeteer cannot read is an unhandled rejection in there, which ends the whole process, ours or that of
 * whoever uses us. So it is passed over, and whoever is starting a browser is told.
 */
interface Hearer {
  onMessage(message: string): Promise<void>
}

const mended = new WeakSet<object>()
const told = new Set<() => void>()

/** Calls `tell` when any browser talks nonsense, until the function that is returned is called. */
export function onNonsense(connection: {prototype: unknown}, tell: () => void): () => void {
  const prototype = connection.prototype as Hearer
  if (!mended.has(prototype)) mend(prototype)
  told.add(tell)
  return () => told.delete(tell)
}

function mend(prototype: Hearer): void {
  mended.add(prototype)
  const {onMessage} = prototype
  prototype.onMessage = async function (this: Hearer, message: string) {
    try {
      await onMessage.call(this, message)
    } catch {
      for (const tell of told) tell()
    }
  }
}
