import type { Json } from '../../yaml/nodes.js'
import { holds } from '../constraints.js'
import { ONE, quantityOf } from '../quantity.js'
import { textIn } from '../reading.js'

// What the CRDs of kgateway demand beyond the words of the schema language.

const WINDOW = { minimum: 65_535, maximum: 2_147_483_647 }

/** Between the limits of HTTP/2's flow control; fractions count. */
export const windowSize = holds('window-size', isWindow, WINDOW)

function isWindow(value: Json): boolean {
  if (typeof value === 'number') return value >= WINDOW.minimum && value <= WINDOW.maximum
  try {
    const { billionths } = quantityOf(textIn(value))
    return billionths > BigInt(WINDOW.minimum - 1) * ONE && billionths < BigInt(WINDOW.maximum + 1) * ONE
  } catch {
    return false
  }
}

/** A decimal number above 0, as text. */
export const positiveNumber = holds(
  'positive-number',
  (value) => typeof value === 'string' && /^-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/.test(value) && Number(value) > 0,
)
