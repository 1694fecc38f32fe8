import { outlineOf } from '../../src/documents/outline'
import { badgeOf, badgeText, planeOf, type Endpoint } from '../../src/index'
import { drawPicture, type Picture, type PictureGroup } from '../../src/picture/draw'
import { saveBlob } from '../open/device'
import { endpointsIn } from '../engine/lookup'
import { backendInView } from '../state/derived'
import { useStore } from '../state/store'
import { text, words } from '../words'

/** Saves the picture of the backend in view as a file. */
export default async function save(as: 'svg' | 'png'): Promise<void> {
  const drawn = drawPicture(pictureInView())
  const name = `${backendInView(useStore.getState())?.name ?? 'backend'}.${as}`
  const svg = new Blob([drawn], { type: 'image/svg+xml' })
  saveBlob(name, as === 'svg' ? svg : await asPng(drawn))
  useStore.getState().say(text.pictureSaved(name))
}

function pictureInView(): Picture {
  const state = useStore.getState()
  const { readable } = state
  const target = backendInView(state)
  const endpoints = target ? endpointsIn(readable, target.index) : []
  const { release, facts } = readable
  const plane = planeOf(release, facts) ? text.dataPlanes[facts.dataPlane] : null
  const { links } = outlineOf(readable.documents, readable.namespace)
  const routes = links.flatMap(({ to, from }) => {
    const route = to === target?.index ? readable.documents[from] : undefined
    return route?.kind?.endsWith('Route') ? [`${route.kind} ${route.name ?? ''}`] : []
  })
  return {
    title: target?.name ?? text.unnamed,
    subtitle: [target?.kind, `${release.product} ${release.version}`, plane].filter(Boolean).join(' · '),
    sources: [text.client, ...new Set(routes), text.gateway],
    groups: groupsOf(endpoints, target?.backend?.isSingle ?? true),
  }
}

function groupsOf(endpoints: readonly Endpoint[], isSingle: boolean): readonly PictureGroup[] {
  const { readable } = useStore.getState()
  const groups: Endpoint[][] = []
  for (const endpoint of endpoints) (groups[endpoint.member.group] ??= []).push(endpoint)
  return groups.map((own, group) => ({
    title: isSingle
      ? null
      : `${text.priority(group + 1)} · ${group === 0 ? text.priorityFirst : text.priorityNext(group)}`,
    members: own.map((endpoint) => ({
      title: [endpoint.member.provider?.label ?? text.noProvider, endpoint.member.model ?? ''].join(' '),
      target: `${endpoint.host ?? '?'}:${endpoint.port ?? '?'}`,
      badge: badgeOf(endpoint),
      isWarned: endpoint.warnedPlaintext ?? false,
      badgeWords: badgeText(endpoint, readable, words),
    })),
  }))
}

/** Twice as large as it is drawn, for screens and slides. */
const SCALE = 2

async function asPng(drawn: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large for this browser')))),
  )
}
