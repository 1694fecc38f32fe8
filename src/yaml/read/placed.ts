import type { Event } from 'js-yaml'
import type { Levelled } from './level.js'

/** The events with each anchor and tag at its place in the source. */
export function placed(events: Event[], { moved }: Levelled): Event[] {
  if (moved.size === 0) return events
  return events.map((event) => {
    const [anchor, tag] =
      'anchorStart' in event
        ? [moved.get(event.anchorStart - 1), 'tagStart' in event ? moved.get(event.tagStart) : undefined]
        : []
    return {
      ...event,
      ...('anchorStart' in event &&
        anchor !== undefined && {
          anchorStart: anchor + 1,
          anchorEnd: event.anchorEnd + anchor + 1 - event.anchorStart,
        }),
      ...('tagStart' in event && tag !== undefined && { tagStart: tag, tagEnd: event.tagEnd + tag - event.tagStart }),
    }
  })
}
