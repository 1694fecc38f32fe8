import { text as first } from './index'
import { laterWords } from './later.en'

/** All words of the page, for those of its parts that are loaded when they are opened. */
export const text = { ...first, ...laterWords }
