import { holdHostile } from './hold.js'

holdHostile(1, 2)
