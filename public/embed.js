// Gives each frame of this page that shows an AI backend the height of what it shows.
;(() => {
  const home = new URL('.', document.currentScript.src)
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(home.href))
  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'ai-backend-editor/height' || !Number.isFinite(data.height)) return
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (frame) frame.style.height = `${data.height}px`
  })
  // A frame that was there first is asked.
  for (const { contentWindow } of frames())
    contentWindow?.postMessage({ type: 'ai-backend-editor/ask-height' }, home.origin)
})()
