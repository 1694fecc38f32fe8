import type { Document } from '../documents/documents.js'
import type { World } from '../documents/world.js'
import { isAiBackend } from '../releases/choose.js'
import type { View } from './trap.js'

const firstBackend = (world: World): Document | undefined => world.documents.find(isAiBackend)

/** Whether a view is that of the first AI backend of the text, which tells what belongs to no single one. */
export const isFirst = ({ world, document }: View): boolean => world.once(firstBackend) === document
