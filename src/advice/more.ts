import { moreTraps } from './more-table.js'
import { provideMoreTraps } from './store.js'

// What changes no endpoint comes to the page after the first picture, which is judged again then.
provideMoreTraps(moreTraps)
