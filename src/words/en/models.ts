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
}
