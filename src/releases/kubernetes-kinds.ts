/**
 * The groups of Kubernetes itself that have no dot in their name, with the kinds that can be applied (Kubernetes 1.34,
 * pkg/apis). No CRD can add to them: the group of a CRD is a domain.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  v1: [
    'Binding',
    'ComponentStatus',
    'ConfigMap',
    'Endpoints',
    'Event',
    'LimitRange',
    'List',
    'Namespace',
    'Node',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'Pod',
    'PodTemplate',
    'ReplicationController',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ],
  'apps/v1': ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'policy/v1': ['PodDisruptionBudget'],
}

/** The kinds that Kubernetes itself has under a group and version, none where it has no such; null for a group of any other maker. */
export function kubernetesKinds(apiVersion: string): readonly string[] | null {
  const [group = '', version] = apiVersion.split('/')
  if (version !== undefined && group.includes('.')) return null
  return Object.hasOwn(KINDS, apiVersion) ? (KINDS[apiVersion] ?? []) : []
}

/** Where Kubernetes itself has a kind of that name; undefined where it has none. */
export function kubernetesHomeOf(kind: string): string | undefined {
  return Object.keys(KINDS).findLast((apiVersion) => KINDS[apiVersion]?.includes(kind))
}
