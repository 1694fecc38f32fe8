import type { LessonRemarks, LessonsWords } from '../lessons.js'
import { tlsLessons } from './lessons-tls.js'

/** 课程的内容。 */
export const lessonWords: LessonsWords = {
  'first-backend': {
    title: '第一个后端',
    question: '怎样通过我的网关把请求发给 AI 提供商？',
    steps: {
      provider: {
        task: '写明后端用哪个提供商：在 provider 下面写 openai: {}。',
        hint: '问题列表里的错误列出了必须选写其一的字段。目前空的花括号就够了。',
        done: 'API 服务器接受了。主机、端口 443、校验证书的 TLS 都随提供商而来，一样都不用写。',
      },
      model: {
        task: '给提供商写一个模型，例如 gpt-4o-mini。',
        hint: 'model 写在 openai 里面。在表单里它是提供商的一个字段。',
        done: '不管客户端要哪个模型，发出的都是这个。不写就由客户端选。',
      },
      route: {
        task: '让路由指向这个后端：加一个 HTTPRoute，在 backendRefs 里写它。',
        hint: '新文档从一行 --- 后面开始。引用要写 group、kind 和 name，不写 port。',
        done: 'Gateway ai-gateway 的请求现在能到达这个后端。还缺密钥：见下一课。',
      },
    },
    learned: '后端写明请求去哪里，路由写明哪些请求去。用提供商自己的主机，既不用写主机，也不用写 TLS。',
  },
  token: {
    title: '令牌放在哪里',
    question: '我的 API 密钥写在哪里？',
    steps: {
      reference: {
        task: '把密钥从文件里拿走：让 auth 通过 secretRef 引用一个 Secret。',
        hint: 'key 和 secretRef 只能写一个。Secret 名为 openai-secret。',
        done: '网关从 Secret 读密钥，这个文件给谁看都可以。Secret 不在这份文本里，所以假定它存在。',
      },
      secret: {
        task: '把 Secret 本身也加上，里面要有网关会读的那一项。',
        hint: '它与后端在同一个命名空间。那一项叫 Authorization，要一字不差；名称不对，请求就不带凭据。',
        done: '后端和 Secret 对上了。在集群里用 kubectl create secret 创建它，密钥就不会写进文件。',
      },
    },
    learned: '密钥是后端旁边那个 Secret 里的 Authorization 项。网关会在前面加 "Bearer "。',
  },
  'host-override': {
    title: '自己的主机',
    question: '怎样连到集群里的模型服务器？',
    steps: {
      host: {
        task: '把请求发到 ollama.ollama.svc.cluster.local，端口 11434。',
        hint: 'host 和 port 写在 openai 旁边，要么都写，要么都不写。host 只写名称：前面没有 http://。',
        done: '在 agentgateway 上，自己的主机不管哪个端口都是明文 HTTP，除非有 TLS 策略。在集群内部，这往往正合适。',
      },
      path: {
        task: '写明服务器的路径：/v1/chat/completions。',
        hint: 'path 写在 host 旁边。问题列表里的提示写着不写它会发出什么。',
        done: '用自己的主机时，客户端的路径原样发出。现在发出的始终是正确的路径。',
      },
    },
    learned: '写了 host 和 port，就不再用提供商自己的主机；它的 TLS、路径和云上的凭据也随之没有了。',
  },
  'port-80': {
    title: '为什么端口 80 用了 TLS',
    question: '为什么我端口 80 上的明文服务器收到了 TLS 握手？',
    steps: {
      bug: {
        task: '这份文本在 kgateway 2.0.5 上是对的：明文 HTTP。选出会对端口 80 用 TLS 的版本。',
        hint: '它在第一个正式版本之前：在版本选择里看 2.0.0-rc.1。',
        done: '到 2.0.0-rc.1 为止，TLS 的规则排在最前面，并且匹配所有端点，所以永远轮不到明文。服务器看到的是握手，客户端收到 503。',
      },
      fixed: {
        task: '再选第一个没有这个问题的版本。',
        hint: '就是 rc.1 后面的那个候选版本。',
        done: '从 rc.2 起，每个端点按端口标记：443 是 TLS，其他端口都是明文 HTTP。',
      },
      tls: {
        task: '按这条规则，让端点用上 TLS。',
        hint: '在这个数据面上，只有端口能决定。',
        done: '端口 443 是 TLS，没有策略能改变。服务器的 TLS 在 8443 上时，要用一个 Service 在 443 上提供它。',
      },
    },
    learned: '在 kgateway 2.0 上，从 rc.2 起由端口决定。答案取决于版本：选对自己的版本。',
  },
  priorities: {
    title: '池与优先级',
    question: '两个成员和两个优先级有什么区别？',
    steps: {
      member: {
        task: '给第一个优先级加第二个成员：OpenAI 的 gpt-4.1。',
        hint: '成员是 pool 的一项，写法与已有的那个一样。',
        done: '同一优先级的成员按地址数量分担流量，没有先后。',
      },
      priority: {
        task: '加第二个优先级，用 gpt-4o-mini。',
        hint: '优先级是 priorities 的一项，有自己的 pool。',
        done: '第一个优先级完全没有地址时，才用第二个。在这个版本里，出错不会转移：500、429、超时都不会。',
      },
      'own-server': {
        task: '让第二个优先级的成员是自己的服务器，用明文 HTTP。',
        hint: 'hostOverride 写在 provider 旁边，里面有 host 和 port。443 以外的端口都是明文 HTTP。',
        done: '一个池，两种结果：每个成员按自己的端口决定是 HTTPS 还是 HTTP。',
      },
    },
    learned: '成员分担，优先级等待。什么会让流量转移是另一个问题：见下一课。',
  },
  failover: {
    title: '故障转移真正需要什么',
    question: '第一个提供商返回错误，为什么不转到第二个？',
    steps: {
      health: {
        task: '给后端写一条健康策略，驱逐 30 秒。',
        hint: '在 auth 旁边写 policies.health.eviction.duration。问题列表写着缺什么。',
        done: '出错的提供商会停用一段时间，请求转到下一组。没有健康策略，分组只是一个没人理会的顺序。',
      },
      quota: {
        task: '配额用完回的是 429，它本来不算数。让它和 5xx 一样算数。',
        hint: 'policies.health.unhealthyCondition 是关于 response.code 的表达式。写了它，原来算 5xx 的规则就不再生效，所以两样都要写。',
        done: '现在 429 也会让请求转移。失败的那个请求仍然收到错误，除非路由重试。',
      },
      provider: {
        task: '加第三组：另一个提供商，用它自己的凭据。',
        hint: 'policies.auth 可以写在提供商上，在那里优先于后端的。不写，另一家提供商收到的就是 OpenAI 的密钥。',
        done: '三组，两家公司。客户端照样用 OpenAI 的 API；网关替它转换成另一家的。',
      },
    },
    learned: '故障转移要有分组，还要有健康策略；429 要写明才算数。从 1.6 起，分组默认就会驱逐。',
  },
  ...tlsLessons,
}

/** 课程 YAML 里的注释。 */
export const lessonRemarks: LessonRemarks = {
  'Tried first.': '最先尝试。',
  'Meant for when the first fails.': '想在第一个出错时用它。',
  'An AI backend says where requests go.': 'AI 后端写明请求去哪里。',
  'A route leads requests of a Gateway to the backend.': '路由把 Gateway 的请求带到后端。',
  'Group and kind are needed: without them a reference is to a Service.':
    'group 和 kind 都要写：不写，引用的就是 Service。',
  'What the provider is shown.': '提供商要看的密钥。',
  'Only this entry is read. Put the real key here in the cluster, not in a file.':
    '只读这一项。真正的密钥写在集群里，不要写进文件。',
  "Ollama speaks OpenAI's API, so the provider is openai.": 'Ollama 提供 OpenAI 的 API，所以提供商写 openai。',
  'The first priority, with one member.': '第一个优先级，有一个成员。',
  "Clients ask for the model by this object's name.": '客户端用这个对象的名称来请求模型。',
}
