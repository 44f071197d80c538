import { type Expectation, table } from './queries.ts';

/** Questions and topics about `content/`, in words of readers who do not know the page. Written before they were asked. */
export const questionsOfContent: Expectation[] = [
  ...table(
    'question',
    `
    how do I mount a volume | Storage:Volume, Storage
    what is a pod | Pod
    I want to drain a node | Cluster:Node maintenance
    how to view logs | Observability:Logs
    why does my pod not start | Observability:Debugging a Pod
    how can I see what the cluster did to my pod | Observability:Events
    how do I give a pod a password | Configuration:Secret
    what is the difference between a secret and a configmap | Configuration:Secret, Configuration:ConfigMap, Configuration
    how do I keep a pod off a node | Scheduling:Taints and tolerations, Scheduling:Node selection
    which node does a pod get | Scheduling, Scheduling:Node selection
    how do I run something every night | Workloads:CronJob
    when is a pod restarted | Pod:Restart policy
    how do I go back to the last version | Workloads:Deployment
    who may delete pods | Access:RBAC, Access
    how do I reach a pod from outside the cluster | Networking:Ingress, Networking:Service, Networking:Gateway API, Networking
    where should I start | Start here
    what has changed in the last version | What changed
    how do I switch to another cluster | kubectl:Contexts
    what does the scheduler do | Scheduling, Cluster
    how much memory may a namespace use | Quotas
    is there a list of all commands | kubectl:Cheat sheet
    how do I try a change without making it | kubectl:Dry run
    what happens when a container is killed | Pod:Lifecycle hooks, Pod:Restart policy, Observability:Debugging a Pod
    how do I stop pods from talking to each other | Networking:NetworkPolicy
    `,
  ),
  ...table(
    'topic',
    `
    one pod on every machine | Workloads:DaemonSet
    database with stable names | Workloads:StatefulSet
    run once and finish | Workloads:Job
    more pods under load | Autoscaling
    health checks of containers | Pod:Probes
    helper container beside the main one | Pod:Sidecars
    preparing things before the app starts | Pod:Init containers
    firewall between pods | Networking:NetworkPolicy
    name resolution in the cluster | Networking:DNS
    https from outside | Networking:Ingress, Networking:Gateway API
    disk that outlives the pod | Storage:PersistentVolume, Storage:PersistentVolumeClaim, Storage
    kinds of disks | Storage:StorageClass
    cpu and memory of a container | Configuration:Resource requests and limits
    out of memory | Configuration:Resource requests and limits, Observability:Debugging a Pod
    settings as environment variables | Configuration:Environment variables, Configuration:ConfigMap
    more important pods first | Scheduling:Priority
    pods close together or apart | Scheduling:Affinity
    identity of a pod | Access:ServiceAccount
    running as non-root | Access:Pod security
    cpu usage of pods | Observability:Metrics
    take a node out of service | Cluster:Node maintenance
    how many pods may be down at once | Workloads:Pod disruption budget, Workloads:Deployment
    separate teams in one cluster | Namespaces
    selecting objects by label | Labels
    graceful shutdown | Pod:Lifecycle hooks
    meaning of words | Glossary
    `,
  ),
  ...table(
    'abbreviation',
    `
    pvc | Storage:PersistentVolumeClaim
    pv | Storage:PersistentVolume
    hpa | Autoscaling
    pdb | Workloads:Pod disruption budget
    sc | Storage:StorageClass
    sa | Access:ServiceAccount
    cm | Configuration:ConfigMap
    sts | Workloads:StatefulSet
    netpol | Networking:NetworkPolicy
    ds | Workloads:DaemonSet
    `,
  ),
];

/** Questions and topics about Zim's manual. */
export const questionsOfManual: Expectation[] = [
  ...table(
    'question',
    `
    where are my settings stored | Help:Config Files
    how do I make a link to another page | Help:Links
    can I use zim from a usb stick | Help:Portable Install
    how do I print a page | Plugins:Print to Browser
    how do I keep a diary | Plugins:Journal, Usage:Daily Journal
    how do I put my notes on the web | Help:Export, Usage:Publishing, Help:Export:HTML
    how do I open a file with another program | Help:Default Applications
    what can I type to make text bold | Help:Wiki Syntax
    how do I report an error in the program | Bugs
    can several people work on one notebook | Usage:Collaboration
    how do I see which pages link to this one | Plugins:BackLinks Pane
    how do I find a page by its content | Help:Searching
    which keys can I use | Help:Key Bindings
    how do I change how a new page looks | Help:Templates
    how do I write a formula | Plugins:Equation Editor
    how do I run my own script from the menu | Help:Custom Tools
    how do I start zim without a window | Help:Commandline Options
    how do I upgrade from an old version | Help:Migrating to latest version
    `,
  ),
  ...table(
    'topic',
    `
    things to do with a due date | Plugins:Task List, Usage:ToDo Lists
    history of changes with git | Plugins:Version Control
    writing a novel | Usage:Creative Writing
    full screen without menus | Plugins:Distraction Free Editing
    music notation | Plugins:Score Editor
    pictures of the screen | Plugins:Insert Screenshot
    graph of pages and links | Plugins:Link Map
    rows and columns | Plugins:Table Editor, Plugins:Table Editor:Superior Table Operations, Plugins:Table Editor:Basic Table Operations
    sorting lines | Plugins:Line Sorter
    special characters | Plugins:Insert Symbol
    wrong words underlined | Plugins:Spell Checker
    folder of files that belong to a page | Help:Attachments, Plugins:Attachment Browser
    labels for pages | Help:Tags, Plugins:Tags
    icon beside the clock | Plugins:Tray Icon
    calculate a sum in the text | Plugins:Inline Calculator, Plugins:Arithmetic
    headings of the page in a list | Plugins:Table Of Contents
    gtd | Usage:Getting Things Done
    `,
  ),
  ...table(
    'other words',
    `
    putting a password on notes | FAQ, Bugs, Help:Custom Tools
    undoing what I typed | Help:Key Bindings
    moving notes to another computer | Usage:Collaboration, Help:Portable Install, Help:Config Files
    adding a photo | Help:Attachments
    keeping appointments | Plugins:Journal, Plugins:Task List, Usage:Daily Journal
    highlighted source code | Plugins:Source View
    drawing boxes and arrows | Plugins:Diagram Editor
    several windows of one notebook | Help:Key Bindings
    charts of numbers | Plugins:GNU R Plot Editor, Plugins:Gnuplot Editor
    `,
  ),
];
