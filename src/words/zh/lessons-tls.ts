import type { LessonsWords } from '../lessons.js'

/** 关于证书，以及 kgateway 2.0 之后的课程。 */
export const tlsLessons: Pick<LessonsWords, 'certificate-checks' | 'private-ca' | 'move' | 'one-model'> = {
  'certificate-checks': {
    title: '各版本的证书校验',
    question: '写着 HTTPS，那我的服务器的证书会校验吗？',
    steps: {
      checked: {
        task: 'kgateway 2.0.0 用 TLS，但什么都不校验。找出会校验这个主机证书链的 2.0 版本。',
        hint: '只有一个。在版本对比里看徽标在哪里变化。',
        done: '只有 2.0.1 会用系统的 CA 校验自己主机的证书链。私有 CA 的证书在那里会失败。',
      },
      unchecked: {
        task: '升级到 2.0 的最后一个补丁版本，看徽标。',
        hint: '选 2.0.5。',
        done: '从 2.0.2 起，自己的主机又什么都不校验：途中任何人都能冒充它。文本一个字都没改。',
      },
      'own-host': {
        task: '让这个版本校验证书：把请求发到提供商自己的主机。',
        hint: '主机之所以是自己的，是因为写了 hostOverride。',
        done: '从 2.0.1 起会校验 OpenAI 的主机：校验证书链，不校验名称。要校验自己的服务器，看看 agentgateway。',
      },
    },
    learned: 'HTTPS 只说明连接加密了，不说明有人看过证书。徽标两样都写。',
  },
  'private-ca': {
    title: '私有 CA 的 TLS',
    question: '服务器的证书由我们自己的 CA 签发，怎样用 TLS 连接它？',
    steps: {
      tls: {
        task: '密钥现在是明文传输：只写 8443 什么都不会开启。加一条 TLS 策略，内容留空。',
        hint: '在 auth 旁边写 policies.tls: {}。',
        done: 'TLS 开了，用系统的 CA 校验，并校验主机名。自己的 CA 签的证书还是会失败。',
      },
      ca: {
        task: '写明 CA：名为 corp-ca 的 ConfigMap。',
        hint: 'tls.caCertificateRefs 是一个列表，写一项。ConfigMap 与后端在同一个命名空间，里面有 ca.crt。',
        done: '现在这个后端只信任这个 CA，名称照旧校验。',
      },
      name: {
        task: '证书签发给 llm.corp.example，不是签发给这个主机。把这个名称写明。',
        hint: 'tls.sni 是握手时发送的名称，也是要校验的名称。',
        done: '服务器看到它认识的名称，证书也要与它相符。没有关掉任何校验。',
      },
    },
    learned: 'tls: {} 开启 TLS，caCertificateRefs 写信任谁，sni 写名称。这些都用不着 insecureSkipVerify。',
  },
  move: {
    title: '迁移到 agentgateway',
    question: '我的 kgateway 2.0 后端怎样迁移到 agentgateway？',
    steps: {
      release: {
        task: '版本选 agentgateway 1.5.0，看这份文本会得到什么结果。',
        hint: '在版本选择里选；第一个问题写明了用哪个 kind 代替现在的。',
        done: 'agentgateway 不提供 kgateway 的 Backend。在你改写之前，文本保持原样。',
      },
      shape: {
        task: '改写成 AgentgatewayBackend：提供商、主机、端口和凭据。',
        hint: 'apiVersion 是 agentgateway.dev/v1alpha1；没有 type；ai.provider 下面 openai、host、port、path 并排；Secret 写到 policies.auth.secretRef。',
        done: '它被接受了，但少了一样：以前端口 443 表示 TLS，现在什么都不表示。密钥明文传输。',
      },
      tls: {
        task: '让它重新用上 TLS。',
        hint: '写 policies.tls，内容留空。',
        done: '又是 HTTPS，而且更好：证书链和名称都校验，kgateway 2.0 对自己的主机从来不这样做。',
      },
    },
    learned: '变的不只是字段，还有规则：那边由端口决定，这边由策略决定。前后都看一眼徽标。',
  },
  'one-model': {
    title: '一个模型，一个资源',
    question: '能不能不写路由、后端和策略，就提供一个模型？',
    steps: {
      listener: {
        task: '让监听器承载模型：允许 AgentgatewayModel 这个 kind。',
        hint: '写监听器的 allowedRoutes.kinds，group 是 agentgateway.dev。',
        done: '模型挂在了监听器上。客户端用它的名称来请求；OpenAI API 的路径也一并有了。',
      },
      url: {
        task: '让 Ollama 提供它，地址是 http://ollama.ollama.svc.cluster.local:11434。',
        hint: '这里的 provider 直接写名称 Ollama；baseURL 写地址。',
        done: '一个 URL 就写明了主机、端口和 TLS：http 是明文，https 会校验证书。不过还有一条警告。',
      },
      path: {
        task: '写明它的 API 从哪里开始。',
        hint: '从 1.6 起，没有路径的 URL 从根开始。Ollama 的 API 在 /v1。',
        done: '服务器收到 /v1/chat/completions。只用一个对象：没有路由、后端和策略。',
      },
    },
    learned: 'AgentgatewayModel 用一个对象给客户端一个名称。到 1.5 为止，要先在控制器里启用。',
  },
}
