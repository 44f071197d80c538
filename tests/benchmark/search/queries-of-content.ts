import { type Expectation, table } from './queries.ts';

/** Queries for `content/`, as people who work with Kubernetes would type them. */
export const ofContent: Expectation[] = [
  ...table(
    'exact title',
    `
    Pod | Pod
    Ingress | Networking:Ingress
    StatefulSet | Workloads:StatefulSet
    RBAC | Access:RBAC
    taints and tolerations | Scheduling:Taints and tolerations
    resource requests and limits | Configuration:Resource requests and limits
    DNS | Networking:DNS
    job | Workloads:Job
    Debugging a Pod | Observability:Debugging a Pod
    glossary | Glossary
    Before production | Workloads:Before production
    `,
  ),
  ...table(
    'heading',
    `
    Reclaim policy | Storage:PersistentVolume | reclaim-policy
    Access modes | Storage:PersistentVolumeClaim | access-modes
    Quality of service | Configuration:Resource requests and limits | quality-of-service
    By exit code | Observability:Debugging a Pod | by-exit-code
    a drain that does not end | Cluster:Node maintenance | a-drain-that-does-not-end
    Who am I? | kubectl:Contexts | who-am-i
    What is this field? | kubectl:Basics | what-is-this-field
    Ready roles | Access:RBAC | ready-roles
    `,
  ),
  ...table(
    'phrase',
    `
    "fundamental unit of deployment" | Pod
    containers in a pod are started in parallel | Pod
    "strongly coupled" | Pod
    a standalone pod is not recreated on failure | Pod
    `,
  ),
  ...table(
    'identifier',
    `
    volumeMounts | Storage:Volume, Configuration:ConfigMap, Pod, Pod:Init containers, Pod:Sidecars
    claimName | Pod, Workloads:CronJob
    --dry-run=client | kubectl:Dry run
    --dry-run=server | kubectl:Dry run
    initContainers | Pod:Init containers, Pod:Sidecars
    livenessProbe | Pod:Probes
    terminationGracePeriodSeconds | Pod:Lifecycle hooks
    storageClassName | Storage:StorageClass, Storage:PersistentVolumeClaim, Storage:PersistentVolume, Workloads:StatefulSet
    podAntiAffinity | Scheduling:Affinity
    concurrencyPolicy | Workloads:CronJob
    restartPolicy | Pod:Restart policy
    serviceAccountName | Access:ServiceAccount
    maxUnavailable | Workloads:Pod disruption budget, Workloads:Deployment, Workloads:DaemonSet
    preStop | Pod:Lifecycle hooks
    valueFrom | Configuration:Environment variables
    gatewayClassName | Networking:Gateway API
    rbac.authorization.k8s.io/v1 | Access:RBAC
    `,
  ),
  ...table(
    'part of identifier',
    `
    liveness | Pod:Probes
    toleration | Scheduling:Taints and tolerations
    anti affinity | Scheduling:Affinity
    concurrency | Workloads:CronJob
    grace period | Pod:Lifecycle hooks, Observability:Debugging a Pod, Cluster:Node maintenance
    `,
  ),
  ...table(
    'prefix',
    `
    po | Pod
    namesp | Namespaces
    autosc | Autoscaling
    deploym | Workloads:Deployment
    netw | Networking, Networking:NetworkPolicy
    sidec | Pod:Sidecars
    configm | Configuration:ConfigMap
    `,
  ),
  ...table(
    'typo',
    `
    kuberntes | Home, Start here, Glossary, What changed
    deploymnet | Workloads:Deployment
    ingres | Networking:Ingress
    namspaces | Namespaces
    statefullset | Workloads:StatefulSet
    autoscalling | Autoscaling
    tollerations | Scheduling:Taints and tolerations
    persistant volume | Storage:PersistentVolume, Storage:PersistentVolumeClaim
    confgmap | Configuration:ConfigMap
    secert | Configuration:Secret
    pobes | Pod:Probes
    servce account | Access:ServiceAccount
    `,
  ),
  ...table(
    'words joined or parted',
    `
    initcontainers | Pod:Init containers
    nodemaintenance | Cluster:Node maintenance
    config map | Configuration:ConfigMap
    replica set | Workloads:ReplicaSet
    cheatsheet | kubectl:Cheat sheet
    storage class | Storage:StorageClass
    `,
  ),
  ...table(
    'several words',
    `
    drain a node before an upgrade | Cluster:Node maintenance, Cluster:Upgrade
    rolling update history undo | Workloads:Deployment
    pod stays pending | Troubleshooting:Pending, Scheduling, Observability:Debugging a Pod, Storage:PersistentVolumeClaim
    pvc stays pending | Storage:PersistentVolumeClaim
    exit code 137 | Troubleshooting:OOMKilled, Observability:Debugging a Pod, Configuration:Resource requests and limits
    copy a file out of a container | kubectl:Basics, kubectl:Cheat sheet, Observability:Debugging a Pod
    logs of the previous container | Observability:Logs, Observability:Debugging a Pod
    run a job every night | Workloads:CronJob
    one pod on each node | Workloads:DaemonSet
    base64 secret not encrypted | Configuration:Secret
    switch to another cluster | kubectl:Contexts
    deny all traffic by default | Networking:NetworkPolicy
    horizontal pod autoscaler cpu | Autoscaling
    run pods as non root | Access:Pod security
    `,
  ),
  ...table(
    'operator',
    `
    section:Storage reclaim | Storage:PersistentVolume
    section:kubectl output yaml | kubectl:Cheat sheet, kubectl:Dry run, kubectl:Basics
    linksto:"Pod:Probes" readiness | Networking:Service, Workloads:Deployment, Workloads, Glossary, Pod, Pod:Lifecycle hooks, Networking, Troubleshooting:Running but not ready
    section:Workloads drain -CronJob | Workloads:Pod disruption budget, Workloads:DaemonSet
    `,
  ),
];
