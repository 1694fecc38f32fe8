import { provideLaterWords } from '../words.js'
import { findings } from './findings.js'
import { migration } from './migration.js'
import { offers } from './offers.js'
import { assumptions, openFacts, reasons } from './reasons.js'
import { unsure } from './unsure.js'
import { words } from './zh.js'

// 发现和原因的句子：没有它们也能先显示结果，所以页面在第一屏之后才加载。
provideLaterWords(words, { findings, reasons, openFacts, assumptions, offers, migration, unsure })
