import { edit } from './edit.js'
import { printDocument } from './print.js'
import { removeEntries } from './remove.js'
import { provideEditing } from './store.js'

provideEditing({ edit, printDocument, removeEntries })
