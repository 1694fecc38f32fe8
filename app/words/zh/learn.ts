import type { learn as english } from '../en/learn'
import { number } from './number'

/** 课程栏；课程内容本身在引擎那边。 */
export const learn: typeof english = {
  title: '课程',
  about: (n) => `${number(n)} 节短课，直接在真实的页面上做。你自己的文本放在一边，学完原样回来。`,
  state: (done, all) =>
    done === 0 ? `${number(all)} 步` : done < all ? `已完成 ${number(done)} 步，共 ${number(all)} 步` : '已完成',
  forget: '清除学习进度',
  leave: '离开课程（Esc）',
  left: '课程已关闭，你自己的文本回来了',
  all: '全部课程',
  fullScreen: '全屏',
  step: (n, all) => `第 ${number(n)} 步，共 ${number(all)} 步`,
  progress: '已完成的步骤',
  hint: '提示',
  solution: '答案',
  showMe: '做给我看',
  chooseRelease: (release) => `把版本选为 ${release}。`,
  done: '完成。',
  next: '下一步',
  finish: '结束',
  away: '现在显示的不是这节课的文本。',
  back: '回到课程的文本',
  endOf: (title) => `${title}：结束`,
  remember: '要点',
  takeAway: '这段文本归你了：可以带走，也可以直接离开，你自己的文本会回来。',
  copy: '复制这段 YAML',
  keep: '存为文件',
  again: '从头再来',
  following: (title) => `下一课：${title}`,
}
