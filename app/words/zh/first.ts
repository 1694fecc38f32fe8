import { first as english } from '../en/first'
import type { FirstWords } from '../en/first'

export const first: FirstWords = {
  ...english,
  modes: { label: '模式', build: '编辑', releases: '版本对比', apply: '应用' },
}
