const words = `
apiVersion kind metadata spec namespace labels annotations selector matchLabels matchExpressions template containers initContainers
container image imagePullPolicy imagePullSecrets ports port containerPort targetPort nodePort hostPort protocol env envFrom valueFrom
configMapKeyRef secretKeyRef configMapRef secretRef fieldRef fieldPath volumes volumeMounts mountPath subPath persistentVolumeClaim
claimName emptyDir hostPath configMap secret secretName nodeSelector nodeName tolerations affinity nodeAffinity podAffinity
podAntiAffinity requiredDuringSchedulingIgnoredDuringExecution preferredDuringSchedulingIgnoredDuringExecution topologyKey operator effect
livenessProbe readinessProbe startupProbe httpGet tcpSocket exec initialDelaySeconds periodSeconds timeoutSeconds failureThreshold
resources requests limits cpu memory storage replicas strategy rollingUpdate maxSurge maxUnavailable minReadySeconds
revisionHistoryLimit restartPolicy backoffLimit completions parallelism schedule jobTemplate concurrencyPolicy serviceAccountName
serviceAccount securityContext runAsUser runAsGroup fsGroup runAsNonRoot privileged capabilities hostNetwork hostPID dnsPolicy
terminationGracePeriodSeconds accessModes storageClassName volumeMode volumeClaimTemplates provisioner parameters reclaimPolicy
persistentVolumeReclaimPolicy capacity nfs server path local stringData data immutable binaryData clusterIP loadBalancerIP externalName
externalIPs sessionAffinity externalTrafficPolicy ingressClassName rules paths pathType backend serviceName servicePort tls hosts host
apiGroups apiGroup verbs resourceNames roleRef subjects scaleTargetRef minReplicas maxReplicas metrics targetAverageUtilization
podSelector namespaceSelector ingress egress policyTypes ipBlock cidr priorityClassName lifecycle postStart preStop items key value values
clusters contexts users user current-context certificate-authority-data certificate-authority cluster context status conditions
replicaCount repository tag pullPolicy nameOverride fullnameOverride className enabled annotations existingSecret persistence
autoscaling appVersion dependencies condition targetCPUUtilizationPercentage extraArgs extraEnv namePrefix commonLabels
configMapGenerator patchesStrategicMerge bases newTag
services build dockerfile container_name restart environment env_file depends_on networks driver external expose links deploy
healthcheck entrypoint command args working_dir logging cap_add privileged extra_hosts network_mode hostname volumes_from ipam subnet
tasks become become_user vars vars_files roles handlers notify when register with_items loop gather_facts apt yum shell copy file lineinfile
debug msg service systemd state src dest owner group mode delegate_to ignore_errors include_tasks import_tasks changed_when tags
connection remote_user block rescue ansible_host ansible_user children until retries delay
jobs steps runs-on uses with run on push pull_request branches stages stage script before_script after_script variables artifacts cache only
except needs pool vmImage trigger pipeline pipelines step orbs workflows executors docker language install matrix include
os dist sudo addons before_install after_success image_name displayName inputs task strategy
version title description tags date draft layout author categories permalink
openapi swagger info servers components schemas responses content schema properties type required format summary operationId in
scrape_interval scrape_configs job_name static_configs targets global groups alert expr for severity rule_files alerting receivers route
receiver relabel_configs source_labels regex action replacement target_label evaluation_interval
network ethernets dhcp4 addresses gateway4 nameservers renderer bonds vlans bridges interfaces
packages runcmd write_files ssh_authorized_keys bootcmd package_update users permissions
channels name id url default username password database adapter encoding timeout datasource spring server management endpoints
logging level root hibernate jpa kafka redis
automation alias platform sensor binary_sensor entity_id trigger unit_of_measurement value_template
AWSTemplateFormatVersion Resources Properties Parameters Outputs Ref Fn::GetAtt Mappings heat_template_version
provider runtime functions handler events plugins config settings
filebeat output inputs hosts elasticsearch logstash kibana cluster.name node.name network.host discovery.seed_hosts http.port path.data
path.logs xpack.security.enabled repos rev hooks theme nav site_name markdown_extensions title baseurl`;

/** Keys that are common in YAML files: Kubernetes, Helm, Compose, Ansible, CI, OpenAPI and others. */
export const yamlKeys: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Keys of Kubernetes manifests that occur nowhere else. Two of them make a manifest. */
export const manifestKeys: ReadonlySet<string> = new Set(
  `apiVersion matchLabels matchExpressions containers initContainers imagePullPolicy imagePullSecrets containerPort targetPort nodePort
envFrom valueFrom configMapKeyRef secretKeyRef volumeMounts mountPath persistentVolumeClaim claimName emptyDir hostPath configMap secretName
nodeSelector tolerations nodeAffinity podAffinity podAntiAffinity livenessProbe readinessProbe startupProbe httpGet initialDelaySeconds
periodSeconds rollingUpdate maxSurge maxUnavailable restartPolicy jobTemplate serviceAccountName securityContext runAsUser runAsNonRoot
accessModes storageClassName volumeClaimTemplates stringData clusterIP ingressClassName pathType apiGroups roleRef scaleTargetRef
podSelector namespaceSelector policyTypes hostNetwork dnsPolicy replicaCount pullPolicy depends_on container_name gather_facts
become with_items runs-on scrape_configs static_configs become_user AWSTemplateFormatVersion terminationGracePeriodSeconds replicas externalName schedulerName topologyKey whenUnsatisfiable loadBalancerIP externalIPs subPath`
    .trim()
    .split(/\s+/),
);

/** Keys that also occur in lists of facts. */
export const everydayKeys: ReadonlySet<string> = new Set(
  `name user users host hosts password username url title author authors categories date status version type id image path owner key value
tags description addresses server database group mode title summary draft label language in name to from data default local provider
message`.split(/\s+/),
);
