import type { MixUpParams } from '../../model/codes/mix-ups.js'
import { list } from './grammar.js'
import type { FindingWords } from '../say.js'

/** What traps say of names, namespaces, ports, versions and values that are easily mixed up. */
export const mixUps: FindingWords<MixUpParams> = {
  'name-nearly-there': {
    line: (p) => `This text has no ${p.kind} "${p.name}", but one called "${p.near}"`,
    more: () => 'If nothing in the cluster has the name that stands here, what refers to it does not work.',
    fix: (p) => `Name ${p.near}`,
  },
  'in-other-namespace': {
    line: (p) => `${p.kind} "${p.name}" is looked for in ${p.namespace}; this text has it in ${p.found}`,
    more: (p) =>
      p.canName
        ? 'Where no namespace is named, it is that of the object itself.'
        : 'Only objects of the same namespace are read here. Put it there, or a copy of it.',
    fix: (p) => `Name the namespace ${p.found}`,
  },
  'expression-faulty': {
    line: (p) =>
      p.fault === 'syntax'
        ? p.name === ''
          ? 'This expression (CEL) ends too soon'
          : `This expression (CEL) can’t be read from "${p.name}" on`
        : p.fault === 'variable'
          ? `Expressions have no variable "${p.name}"`
          : `There is no field "${p.name}" here`,
    more: (p) =>
      `${p.known.length === 0 ? '' : `There are: ${list(p.known)}. `}The API server takes any text; the gateway gets no answer from this one, so it never says what is meant.`,
    fix: (p) => `Write ${p.near}`,
  },
  'service-lacks-port': {
    line: (p) => `Service "${p.service}" has no port ${p.port}`,
    more: (p) => `It has ${list(p.ports)}. Connections to any other port fail, and requests get 503.`,
    fix: (p) => `Use port ${p.ports[0] ?? ''}`,
  },
  'host-of-gateway': {
    line: (p) => `"${p.host}" is the gateway’s own pod`,
    more: () =>
      'A server on your machine, or in another pod, is not there. Use the name of its Service, or of the machine as the cluster sees it.',
  },
  'cluster-name-mistyped': {
    line: (p) => `"${p.host}" is no name of a Service in the cluster`,
    more: (p) => `It was probably meant to be ${p.right}.`,
    fix: (p) => `Use ${p.right}`,
  },
  'weight-zero': {
    line: (p) => `All backends of this rule of route ${p.route} have the weight 0`,
    more: () => 'Nothing is chosen, and its requests get 500.',
    fix: () => 'Leave the weight out',
  },
  'old-gateway-api': {
    line: (p) => `Gateway API serves no ${p.kind} in this version any more`,
    more: (p) => `kubectl apply refuses the object. The version is ${p.right}.`,
    fix: (p) => `Use ${p.right}`,
  },
  'blank-around': {
    line: (p) => `A blank or a quote is part of this name: ${JSON.stringify(p.value)}`,
    more: () => 'It goes out, or is looked up, as it stands, and that is another name.',
    fix: (p) => `Write ${p.right}`,
  },
  'prefix-repeats-path': {
    line: (p) => `${p.path} holds the whole path, and the gateway puts the path of the API behind it once more`,
    more: (p) =>
      p.right === ''
        ? 'The server answers 404. Leave it out, or use path for the whole path.'
        : `The server answers 404. What stands before the path of the API is ${p.right}.`,
    fix: (p) => (p.right === '' ? 'Leave it out' : `Use ${p.right}`),
  },
  'encoded-twice': {
    line: (p) => `Key "${p.key}" of Secret "${p.secret}" is base64 once too often`,
    more: () =>
      'In data stands base64 of the value, in stringData the value itself. As it is, the base64 text goes out as the key, and the provider answers 401.',
    fix: () => 'Take one base64 away',
  },
  'empty-field-dropped': {
    line: (p) => `${p.field} has no value, so it counts as not written`,
    more: () => 'The API server drops fields without a value. {} says that the block is meant, with its defaults.',
    fix: (p) => `Write ${p.field}: {}`,
  },
  'route-names-one-model': {
    line: (p) => `Route ${p.route} names the model "${p.name}", and a route takes models in by "*" only`,
    more: () =>
      'The models that it serves name the route in their parentRefs; which one answers is told by the model of the request.',
  },
  'route-names-port': {
    line: (p) => `Route ${p.route} names a port for this backend, so the controller does not find it`,
    more: () =>
      'Requests of this rule get 500; the route’s status says ResolvedRefs=False. A backend has ports of its own: leave it out.',
    fix: () => 'Leave the port out',
  },
  'name-impossible': {
    line: (p) => `No ${p.kind} can be called "${p.name}"`,
    more: () =>
      'Names have lower-case letters, digits, "-" and "." alone. Here belongs the name of the object, not what is in it.',
  },
  'azure-name-is-host': {
    line: (p) => `The gateway makes the host ${p.host} of this name`,
    more: () => 'Here belongs the name of the resource alone; the gateway puts the domain behind it.',
    fix: (p) => `Use ${p.right}`,
  },
  'fallback-shares-load': {
    line: (p) => `"${p.name}" gets requests from the beginning: all providers of a group share them`,
    more: () => 'What is to be used only when others fail stands in a group of its own, further down.',
  },
  'policy-section-absent': {
    line: (p) =>
      `${p.kind} ${p.name} has no ${p.kind === 'HTTPRoute' ? 'rule' : 'listener'} "${p.section}", so policy ${p.policy} reaches nothing`,
    more: (p) =>
      p.sections.length === 0
        ? 'None has a name. Without sectionName a policy is for all.'
        : `It has ${list(p.sections)}.`,
    fix: (p) => `Name ${p.near}`,
  },
}
