import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'

/** What people trip over with models that have a kind of their own. */
export const models: FindingWords<Pick<TrapParams, Extract<keyof TrapParams, `model${string}`>>> = {
  'models-off': {
    line: (p) => `${p.release} stores an AgentgatewayModel and does nothing with it unless that is turned on`,
    more: () =>
      'Set agentgatewayModels.enabled=true in the values of its Helm chart; requests get no answer of this model until then. If it is on in your cluster, say so to this page (--agentgateway-models on).',
  },
  'model-url-refused': {
    line: (p) =>
      ({
        extras: 'The controller takes no base URL with a user, a query or a fragment',
        unspecified: `The controller takes no base URL to ${p.host}, which is nobody’s address`,
        ambiguous: `The controller takes no base URL to ${p.host}: a number that is no address`,
      })[p.fault] ?? '',
    more: () => 'The object is accepted and the model is not served: clients get 404 model_not_found.',
  },
  'model-custom-target': {
    line: (p) =>
      p.both
        ? 'A custom provider goes to a backendRef or to a base URL, not to both'
        : 'A custom provider needs a backendRef or a base URL: nothing says where requests go',
    more: () => 'The object is accepted, and the data plane refuses the backend that the controller makes of it.',
  },
  'model-target-refused': {
    line: (p) =>
      ({
        nameless: 'A target needs the name of a model',
        wildcard: `${p.name} serves a pattern of names, so the target must say which model to ask for`,
        virtual: `${p.name} is a virtual model; failover goes to models with a provider`,
        refused: `The controller does not serve ${p.name}, so nothing stands behind this target`,
      })[p.fault] ?? '',
    more: (p) =>
      p.whole
        ? 'One such target makes the whole virtual model disappear: clients get 404.'
        : 'The target is passed over; the others serve.',
  },
  'model-not-attached': {
    line: (p) =>
      ({
        'parent-kind': `This release serves no model below a ${p.kind}`,
        'no-listener': `${p.kind} ${p.name} has no such listener`,
        kinds: `No listener of ${p.kind} ${p.name} takes models`,
        namespaces: `${p.kind} ${p.name} takes no models from this namespace`,
        'route-namespace': `A model joins an HTTPRoute of its own namespace only`,
        'no-rule': `HTTPRoute ${p.name} has no one rule that is meant: name it in sectionName`,
        'rule-form': `The rule of HTTPRoute ${p.name} does not take models in`,
        'route-joins-none': `HTTPRoute ${p.name} joins no listener of its Gateway`,
      })[p.fault] ?? '',
    more: (p) =>
      [
        p.fault === 'kinds'
          ? 'Its allowedRoutes.kinds must list the kind AgentgatewayModel of the group agentgateway.dev; HTTPRoute too, where routes are to join.'
          : p.fault === 'rule-form'
            ? 'It needs one backendRef of the kind AgentgatewayModel with the name "*", no port, weight 1, path prefixes alone, and no filter that rewrites or redirects.'
            : '',
        p.served ? 'By its other parents the model is served.' : 'The model is served nowhere.',
      ]
        .filter((each) => each !== '')
        .join(' '),
    fix: (p) => `Name ${p.near}`,
  },
  'model-hidden': {
    line: (p) =>
      p.pattern === p.name
        ? `The model ${p.by} has the same name and comes first: requests for ${p.name} never get here`
        : `The model ${p.by} takes ${p.pattern} and comes first: requests for ${p.name} never get here`,
    more: () =>
      'The first model that fits serves, in the order of namespace and name; an exact name is not stronger than a pattern. Give the pattern a name later in the alphabet.',
  },
  'model-url-without-path': {
    line: (p) =>
      ({
        root: 'The base URL has no path, and nothing takes its place: requests go out without /v1',
        client: `The base URL has no path: the client’s own goes to ${p.provider}`,
        v1: 'The base URL has no path: here /v1 is put in its place, from agentgateway 1.6 on nothing is',
      })[p.effect] ?? '',
    more: (p) =>
      p.effect === 'root'
        ? 'A server of OpenAI’s API answers 404.'
        : 'Write the path of the API, and every release does the same.',
    fix: () => 'Add /v1',
  },
  'model-url-tls': {
    line: (p) => `The URL says http://, and a TLS block turns TLS on all the same, to ${p.host}:${p.port}`,
    fix: () => 'Write https://',
  },
}
