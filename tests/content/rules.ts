/** The parts of a manifest that the rules need. The check of its fields ensures this shape. */
interface Manifest {
  kind: string;
  spec?: {
    selector?: { matchLabels?: Record<string, string> };
    template?: Template;
    jobTemplate?: { spec?: { template?: Template } };
    volumeClaimTemplates?: Named[];
    minReplicas?: number;
    maxReplicas?: number;
  };
}
interface Template {
  metadata?: { labels?: Record<string, string> };
  spec?: PodSpec;
}
interface Named {
  name?: string;
  metadata?: { name?: string };
}
interface Container extends Named {
  image?: string;
  restartPolicy?: string;
  ports?: Named[];
  volumeMounts?: Named[];
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  startupProbe?: Probe;
}
interface Probe {
  httpGet?: { port: number | string };
  tcpSocket?: { port: number | string };
}
interface PodSpec {
  restartPolicy?: string;
  containers?: Container[];
  initContainers?: Container[];
  volumes?: Named[];
}

const restartPolicies: Record<string, string[]> = {
  Deployment: ['Always'],
  ReplicaSet: ['Always'],
  StatefulSet: ['Always'],
  DaemonSet: ['Always'],
  Job: ['OnFailure', 'Never'],
  CronJob: ['OnFailure', 'Never'],
};

function* podProblems(spec: PodSpec, kind: string, claims: Named[]): Generator<string> {
  const allowed = restartPolicies[kind];
  const policy = spec.restartPolicy ?? 'Always';
  if (allowed && !allowed.includes(policy)) yield `restartPolicy ${policy}, not ${allowed.join(' or ')}`;
  const containers = [...(spec.initContainers ?? []), ...(spec.containers ?? [])];
  const names = containers.map(({ name }) => name);
  if (new Set(names).size < names.length) yield `containers share a name: ${names.join(', ')}`;
  const volumes = [...(spec.volumes ?? []), ...claims.map(({ metadata }) => metadata ?? {})].map(({ name }) => name);
  for (const container of containers) {
    const { name, image, ports = [], volumeMounts = [] } = container;
    if (!image) yield `${name} has no image`;
    for (const mount of volumeMounts) {
      if (!volumes.includes(mount.name)) yield `${name} mounts ${mount.name}, which is no volume`;
    }
    for (const probe of [container.livenessProbe, container.readinessProbe, container.startupProbe]) {
      const port = (probe?.httpGet ?? probe?.tcpSocket)?.port;
      if (typeof port === 'string' && !ports.some(known => known.name === port)) yield `${name} has no port ${port}`;
    }
  }
  for (const { name, restartPolicy, ...container } of spec.initContainers ?? []) {
    const probed = container.livenessProbe ?? container.readinessProbe ?? container.startupProbe;
    if (probed && restartPolicy !== 'Always') yield `${name} is an init container with a probe`;
  }
}

function* problems({ kind, spec }: Manifest): Generator<string> {
  const template = spec?.jobTemplate?.spec?.template ?? spec?.template;
  const labels = template?.metadata?.labels ?? {};
  if (template && kind !== 'Job' && kind !== 'CronJob') {
    for (const [key, value] of Object.entries(spec?.selector?.matchLabels ?? {})) {
      if (labels[key] !== value) yield `the selector ${key}=${value} does not match the template`;
    }
  }
  const pod = template?.spec ?? (kind === 'Pod' ? (spec as PodSpec) : undefined);
  if (pod) yield* podProblems(pod, kind, spec?.volumeClaimTemplates ?? []);
  if (kind === 'HorizontalPodAutoscaler' && (spec?.minReplicas ?? 1) > (spec?.maxReplicas ?? 0)) {
    yield 'minReplicas is more than maxReplicas';
  }
}

/**
 * Finds what an API server would reject in a manifest whose fields are valid.
 * @param manifest a manifest whose fields were checked
 * @param path name of the manifest in problems
 */
export function ruleProblems(manifest: Manifest, path: string): string[] {
  return [...problems(manifest)].map(problem => `${path}: ${problem}`);
}
