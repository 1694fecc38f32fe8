import type { LessonsWords } from '../lessons.js'

/** Lessons about certificates, and about what comes after kgateway 2.0. */
export const tlsLessons: Pick<LessonsWords, 'certificate-checks' | 'private-ca' | 'move' | 'one-model'> = {
  'certificate-checks': {
    title: 'Certificate checks across releases',
    question: 'It says HTTPS. Is the certificate of my server checked?',
    steps: {
      checked: {
        task: 'kgateway 2.0.0 speaks TLS and checks nothing. Find the 2.0 release that checks the CA chain of this host.',
        hint: 'It is a single one. The comparison of releases shows where the badge changes.',
        done: 'Only 2.0.1 checks the chain for a host of your own, against the system’s CAs. A private CA fails there.',
      },
      unchecked: {
        task: 'Update to the last patch of 2.0 and look at the badge.',
        hint: 'Choose 2.0.5.',
        done: 'From 2.0.2 on nothing is checked again for a host of your own: anybody on the way can answer. The text did not change by a letter.',
      },
      'own-host': {
        task: 'Make the release check: send requests to the provider’s own host.',
        hint: 'What makes the host your own is hostOverride.',
        done: 'OpenAI’s host is checked from 2.0.1 on: the CA chain, not the name. For checks of your own servers look at agentgateway.',
      },
    },
    learned: 'HTTPS says that it is encrypted, not that somebody looks at the certificate. The badge says both.',
  },
  'private-ca': {
    title: 'TLS to a private CA',
    question: 'How do I speak TLS to a server with a certificate of our own CA?',
    steps: {
      tls: {
        task: 'The key travels in clear: 8443 alone switches nothing on. Add a TLS policy, and leave it empty.',
        hint: 'policies.tls: {} beside auth.',
        done: 'TLS is on, with the CAs of the system and the name of the host. A certificate of your own CA still fails.',
      },
      ca: {
        task: 'Name your CA: the ConfigMap corp-ca.',
        hint: 'tls.caCertificateRefs is a list with one item. The ConfigMap lives beside the backend and has the entry ca.crt.',
        done: 'Now this CA alone counts for this backend, and the name is checked as before.',
      },
      name: {
        task: 'The certificate is for llm.corp.example, not for the host. Say so.',
        hint: 'tls.sni is what is sent, and the name that is checked.',
        done: 'The server sees the name that it knows, and the certificate has to be for it. No check was switched off.',
      },
    },
    learned:
      'tls: {} switches on, caCertificateRefs says whom to trust, sni says the name. insecureSkipVerify is needed for none of it.',
  },
  move: {
    title: 'Moving to agentgateway',
    question: 'How does my kgateway 2.0 backend move to agentgateway?',
    steps: {
      release: {
        task: 'Choose agentgateway 1.5.0 as the release, and see what it says of this text.',
        hint: 'The release chooser; the first problem names the kind that takes the place of this one.',
        done: 'agentgateway does not serve kgateway’s Backend. The text stays as it is until you write it anew.',
      },
      shape: {
        task: 'Write it as an AgentgatewayBackend: provider, host, port and the credential.',
        hint: 'apiVersion agentgateway.dev/v1alpha1; no type; ai.provider has openai, host, port and path side by side; the Secret goes to policies.auth.secretRef.',
        done: 'It is accepted, and one thing is gone: port 443 meant TLS before, and means nothing now. The key travels in clear.',
      },
      tls: {
        task: 'Bring TLS back.',
        hint: 'policies.tls, empty.',
        done: 'HTTPS again, and better than before: chain and name are checked, which kgateway 2.0 did for no host of your own.',
      },
    },
    learned:
      'Fields move, and so does the rule: there the port decided, here the policy does. Look at the badge before and after.',
  },
  'one-model': {
    title: 'One model, one resource',
    question: 'Can I have a model without writing a route, a backend and a policy?',
    steps: {
      listener: {
        task: 'Let the listener serve models: allow the kind AgentgatewayModel.',
        hint: 'allowedRoutes.kinds of the listener, with group agentgateway.dev.',
        done: 'The model hangs on the listener. Its name is what clients ask for; the paths of OpenAI’s API come with it.',
      },
      url: {
        task: 'Let Ollama serve it, at http://ollama.ollama.svc.cluster.local:11434.',
        hint: 'provider is a word here, Ollama; baseURL is the address.',
        done: 'One URL says host, port and TLS: http is plain, https is checked. And yet there is a warning.',
      },
      path: {
        task: 'Say where its API begins.',
        hint: 'From 1.6 on a URL without a path begins at the root. Ollama’s API begins at /v1.',
        done: 'The server gets /v1/chat/completions. One object: no route, no backend, no policy.',
      },
    },
    learned:
      'AgentgatewayModel is one name for clients in one object. Up to 1.5 it has to be switched on in the controller.',
  },
}
