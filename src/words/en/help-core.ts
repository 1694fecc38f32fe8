/** Help for Kubernetes’ own kinds: Secrets, ConfigMaps, Services. */
export const coreHelp = {
  immutable: 'Refuse every later change of the data.',
  'secret.type': 'Opaque where absent. Some types demand keys: kubernetes.io/tls has tls.crt and tls.key.',
  'secret.data': 'Values in base64.',
  'secret.data.value': 'The value in base64.',
  'secret.stringData': 'Values in clear; the API server stores them as data.',
  'secret.stringData.value': 'The value in clear.',
  'configMap.data': 'Values as text.',
  'configMap.data.value': 'The value. Numbers and true or false need quotes.',
  'configMap.binaryData': 'Values in base64. No key of data may stand here again.',
  'service.type':
    'ClusterIP inside the cluster; NodePort and LoadBalancer from outside; ExternalName is an alias in DNS.',
  'service.selector': 'Labels of the pods behind the Service.',
  'service.ports': 'Ports of the Service. With several, each needs a name.',
  'service.port': 'One port, and the port of the pods behind it.',
  'service.port.name': 'Name of the port; policies refer to it as sectionName.',
  'service.port.protocol': 'TCP where absent.',
  'service.port.appProtocol': 'What is spoken here, such as http, https or kubernetes.io/h2c.',
  'service.port.port': 'The port that clients use, from 1 to 65535.',
  'service.port.targetPort': 'Number or name of the pods’ port; the same as port where absent. Example: 8000.',
  'service.port.nodePort': 'Port on every node; only for NodePort and LoadBalancer. Example: 30080.',
  'service.clusterIP': 'None for a headless Service; else leave it to the cluster.',
  'service.externalName': 'The DNS name for which the Service stands; only with type ExternalName.',
  'service.clusterIPs': 'Addresses inside the cluster, one a family; the first is clusterIP.',
  'service.externalIPs':
    'Addresses outside the cluster that lead here, such as 198.51.100.7. Kubernetes does not look after them.',
  'service.loadBalancerIP': 'Address to ask of the load balancer. Deprecated; many clouds don’t read it.',
  'service.loadBalancerClass':
    'Which controller makes the load balancer, such as example.com/internal; the cluster’s own where absent.',
  'service.loadBalancerSourceRanges': 'Networks that may use the load balancer, such as 10.0.0.0/8.',
  'service.allocateLoadBalancerNodePorts':
    'Whether a load balancer gets ports on every node as well; true where absent.',
  'service.externalTrafficPolicy':
    'For traffic from outside. Local: only pods of the node that it arrives at, with the client’s address kept. Cluster: all pods.',
  'service.internalTrafficPolicy':
    'For traffic from inside. Local: only pods of the client’s own node. Cluster: all pods.',
  'service.healthCheckNodePort':
    'Port on which a node says whether it has pods of the Service. Only for LoadBalancer with externalTrafficPolicy Local. Example: 32000.',
  'service.publishNotReadyAddresses': 'Lead to pods that are not ready, too.',
  'service.sessionAffinity': 'ClientIP leads a client to the same pod each time; None where absent.',
  'service.sessionAffinityConfig': 'Settings for sessionAffinity ClientIP.',
  'service.sessionAffinityConfig.clientIP': 'How clients are remembered by their address.',
  'service.sessionAffinityConfig.timeoutSeconds':
    'How long a client is remembered, in seconds, up to 86400 (a day); 10800 (3 hours) where absent.',
  'service.ipFamilies': 'IPv4, IPv6 or both, the preferred one first.',
  'service.ipFamilyPolicy':
    'One family (SingleStack), two where the cluster has them (PreferDualStack), or two in any case (RequireDualStack).',
  'service.trafficDistribution': 'Which pods are preferred, such as PreferClose: those of the client’s own zone.',
} as const
