import type { LessonRemarks, LessonsWords } from '../lessons.js'
import { tlsLessons } from './lessons-tls.js'

/** What the lessons say. */
export const lessonWords: LessonsWords = {
  'first-backend': {
    title: 'First backend',
    question: 'How do I send requests to an AI provider through my gateway?',
    steps: {
      provider: {
        task: 'Say which provider the backend is for: write openai: {} below provider.',
        hint: 'The error in the problem list names the fields of which one must be set. Empty braces are enough for now.',
        done: 'The API server takes it. The host, port 443 and TLS with a checked certificate come with the provider: nothing of that has to be written.',
      },
      model: {
        task: 'Give the provider a model, gpt-4o-mini say.',
        hint: 'model stands inside of openai. In the form it is a field of the provider.',
        done: 'Whatever model a client asks for, this one is sent. Without the field the client chooses.',
      },
      route: {
        task: 'Let a route lead to the backend: add an HTTPRoute whose backendRefs name it.',
        hint: 'A new document begins behind a line ---. The reference needs group, kind and name, and no port.',
        done: 'Requests of the Gateway ai-gateway now reach the backend. What is missing yet is the key: the next lesson.',
      },
    },
    learned:
      'A backend says where requests go, a route says which. A provider at its own host needs neither host nor TLS.',
  },
  token: {
    title: 'Where the token lives',
    question: 'Where do I put my API key?',
    steps: {
      reference: {
        task: 'Take the key out of the file: let auth name a Secret instead, with secretRef.',
        hint: 'One of both may stand there: key or secretRef. The Secret is called openai-secret.',
        done: 'The gateway reads the key from the Secret, and the file can be shown to anybody. The Secret is not in this text, so it is taken as present.',
      },
      secret: {
        task: 'Add the Secret itself, with the entry that the gateway reads.',
        hint: 'It lives in the namespace of the backend. The entry is called Authorization, letter by letter; another name leaves requests without a credential.',
        done: 'Backend and Secret fit together. In a cluster kubectl create secret makes it, so that the key never stands in a file.',
      },
    },
    learned: 'The key is the entry Authorization of a Secret beside the backend. The gateway puts "Bearer " before it.',
  },
  'host-override': {
    title: 'A host of your own',
    question: 'How do I reach a model server in my cluster?',
    steps: {
      host: {
        task: 'Send requests to ollama.ollama.svc.cluster.local, port 11434.',
        hint: 'host and port stand beside openai, both or none. The host is a bare name: no http:// before it.',
        done: 'A host of your own is plain HTTP on agentgateway, whatever the port, until a TLS policy says otherwise. Inside a cluster that is often right.',
      },
      path: {
        task: 'Say which path the server has: /v1/chat/completions.',
        hint: 'path stands beside host. The note in the problem list says what goes out without it.',
        done: 'With a host of your own the client’s path goes out as it came. Now it is always the right one.',
      },
    },
    learned:
      'host and port replace the provider’s own, and take its TLS, its path and its cloud credential away with them.',
  },
  'port-80': {
    title: 'Why port 80 was TLS',
    question: 'Why does my plain server on port 80 get a TLS handshake?',
    steps: {
      bug: {
        task: 'This text is right on kgateway 2.0.5: plain HTTP. Choose the release that sends TLS to port 80.',
        hint: 'It is one before the first release: look at 2.0.0-rc.1 in the release chooser.',
        done: 'Up to 2.0.0-rc.1 the rule for TLS stood first and fitted every endpoint, so plaintext was never reached. The server saw a handshake, clients got 503.',
      },
      fixed: {
        task: 'Now choose the first release that has it right.',
        hint: 'It is the candidate after rc.1.',
        done: 'From rc.2 on each endpoint is marked by its port: 443 is TLS, every other port is plain HTTP.',
      },
      tls: {
        task: 'With that rule: make the endpoint speak TLS.',
        hint: 'Nothing but the port decides on this data plane.',
        done: 'Port 443 is TLS. No policy changes that here; a server with TLS on 8443 needs a Service that offers it on 443.',
      },
    },
    learned: 'On kgateway 2.0 the port decides, from rc.2 on. The release is a part of the answer: choose yours.',
  },
  priorities: {
    title: 'Pools and priorities',
    question: 'What is the difference between two members and two priorities?',
    steps: {
      member: {
        task: 'Add a second member to the first priority: gpt-4.1 of OpenAI.',
        hint: 'A member is an item of pool. It looks like the one that is there.',
        done: 'Members of one priority share the traffic, by the number of their addresses. None of them is first.',
      },
      priority: {
        task: 'Add a second priority, with gpt-4o-mini.',
        hint: 'A priority is an item of priorities, and has a pool of its own.',
        done: 'The second priority serves while the first has no address at all. On this release an error moves nothing: no 500, no 429, no timeout.',
      },
      'own-server': {
        task: 'Let the member of the second priority be a server of your own, in plain HTTP.',
        hint: 'hostOverride stands beside provider and has host and port. Any port but 443 is plain HTTP.',
        done: 'One pool, and two answers: each member is HTTPS or HTTP by its own port.',
      },
    },
    learned: 'Members share, priorities wait. What makes traffic move on is another question: the next lesson.',
  },
  failover: {
    title: 'What failover really needs',
    question: 'My first provider answers with errors. Why is the second one not asked?',
    steps: {
      health: {
        task: 'Give the backend a health policy with an eviction of 30 seconds.',
        hint: 'policies.health.eviction.duration, beside auth. The problem list says what is missing.',
        done: 'A provider that fails is left out for a while, and requests go to the next group. Groups without a health policy are an order that nothing follows.',
      },
      quota: {
        task: 'A spent quota is a 429, which does not count by itself. Let it count, beside the 5xx.',
        hint: 'policies.health.unhealthyCondition is an expression over response.code. It replaces the rule that counts 5xx, so name both.',
        done: 'Now 429 moves requests, too. The request that failed still gets its error, unless the route retries.',
      },
      provider: {
        task: 'Add a third group: another provider, with a credential of its own.',
        hint: 'policies.auth may stand at a provider, and wins over the backend’s there. Without it the other provider would be shown OpenAI’s key.',
        done: 'Three groups, two companies. Clients go on speaking OpenAI’s API; the gateway translates for the other provider.',
      },
    },
    learned:
      'Failover is groups and a health policy, and 429 only counts if you say so. From 1.6 on groups evict by default.',
  },
  ...tlsLessons,
}

/** The texts of the lessons are written in English. */
export const lessonRemarks: LessonRemarks = {}
