/** A query, the pages of which one must be found and, if it matters, the id of the section. */
export interface Expectation {
  kind: string;
  query: string;
  pages: string[];
  section?: string;
}

/** Reads queries from lines: query, pages, id of the section. */
export const table = (kind: string, lines: string): Expectation[] =>
  lines
    .trim()
    .split('\n')
    .map(line => {
      const [query = '', pages = '', section] = line.trim().split(' | ');
      return { kind, query, pages: pages.split(', '), ...(section && { section }) };
    });

/** Queries for `tests/notebooks/search`. */
export const ofNotebook: Expectation[] = [
  ...table(
    'exact title',
    `
    Backup plan | Servers:Backup plan
    load balancer | Servers:Load balancer
    Firewall | Servers:Firewall
    Persistent Volume | Kubernetes:Persistent Volume
    network policy | Kubernetes:Network policy
    kubectl | Kubernetes:kubectl
    C++ | Code:C++
    C | Code:C
    C# | Code:C sharp
    JavaScript | Code:JavaScript
    shell | Code:Shell
    Configuration | Code:Configuration
    Käsespätzle | Küche:Käsespätzle
    Île de Ré | Voyages:Île de Ré
    Книги | Заметки:Книги
    容器网络 | 中文:容器网络
    コンテナ | 日本語:コンテナ
    Kubernetes | Kubernetes
    Meetings | Meetings
    The printer on the second floor | Servers:Printer
    C sharp | Code:C sharp
    Old wiki | Archive:Old wiki
    `,
  ),
  ...table(
    'heading',
    `
    Restoring a single file | Servers:Backup plan | restoring-a-single-file
    What is copied | Servers:Backup plan | what-is-copied
    Retention | Servers:Backup plan | retention
    health checks | Servers:Load balancer | health-checks
    Sticky sessions | Servers:Load balancer | sticky-sessions
    Opening a port | Servers:Firewall | opening-a-port
    Reclaim policy | Kubernetes:Persistent Volume | reclaim-policy
    Deny by default | Kubernetes:Network policy | deny-by-default
    Trying without doing | Kubernetes:kubectl | trying-without-doing
    Undefined behaviour | Code:C | undefined-behaviour
    Strict mode | Code:Shell | strict-mode
    Feature flags | Code:Configuration | feature-flags
    Arrow functions | Code:JavaScript | arrow-functions
    Zwiebeln rösten | Küche:Käsespätzle | zwiebeln-rösten
    Hébergement | Voyages:Forêt de Brocéliande | hébergement
    Восстановление | Заметки:Резервное копирование | восстановление
    Coffee machine | Archive:Old wiki | coffee-machine
    2024-04-15 Retrospective | Meetings | 2024-04-15-retrospective
    `,
  ),
  ...table(
    'phrase',
    `
    customers lose what they put into it | Servers:Load balancer | sticky-sessions
    hands out connections in turn | Servers:Load balancer
    because they fill the tapes | Servers:Backup plan | what-is-copied
    nothing older survives the pruning | Servers:Backup plan | retention
    before blaming the cable | Servers:Firewall | troubleshooting
    "every pod may talk to every other pod" | Kubernetes:Network policy
    "never use tweezers" | Servers:Printer
    counts them. A cycle of shared pointers leaks | Code:C++ | ownership
    so that errors do not pass in silence | Code:Shell | strict-mode
    bis er Blasen wirft | Küche:Käsespätzle
    quelques passages boueux après la pluie | Voyages:Forêt de Brocéliande | itinéraire
    проверить владельца | Заметки:Резервное копирование | восстановление
    "the certificates had expired" | Meetings | 2024-04-15-retrospective
    drip tray belongs into the dishwasher | Archive:Old wiki | coffee-machine
    `,
  ),
  ...table(
    'identifier',
    `
    volumeMounts | Kubernetes:Persistent Volume | mounting-it
    claimName | Kubernetes:Persistent Volume | mounting-it
    --dry-run=client | Kubernetes:kubectl | trying-without-doing
    $PATH | Kubernetes:kubectl | environment
    $KUBECONFIG | Kubernetes:kubectl | environment
    ReadWriteOnce | Kubernetes:Persistent Volume | claim
    persistentVolumeReclaimPolicy | Kubernetes:Persistent Volume | reclaim-policy
    storageClassName | Kubernetes:Persistent Volume | claim
    podSelector | Kubernetes:Network policy | deny-by-default
    std::unique_ptr | Code:C++ | ownership
    addEventListener | Code:JavaScript | events
    retry_after_ms | Code:JavaScript | events
    x-retry-after | Code:JavaScript | events
    LD_LIBRARY_PATH | Code:Shell | variables
    2>&1 | Code:Shell | redirection
    => | Code:JavaScript | arrow-functions
    ?? | Code:C sharp | operators
    maximum-pool-size | Code:Configuration
    spring.datasource.hikari.maximum-pool-size | Code:Configuration
    enable_dark_launch | Code:Configuration | feature-flags
    /etc/nftables.conf | Servers:Firewall
    10.0.3.11:8080 | Servers:Load balancer | health-checks
    set -euo pipefail | Code:Shell | strict-mode
    SERVERID | Servers:Load balancer | sticky-sessions
    --target | Servers:Backup plan | restoring-a-single-file
    kube-dns | Kubernetes:Network policy | allowing-dns
    v1 | Kubernetes:Persistent Volume | claim
    ~/.krew/bin | Kubernetes:kubectl | environment
    /healthz | Servers:Load balancer | health-checks
    kind: NetworkPolicy | Kubernetes:Network policy | deny-by-default
    Dockerfile | 日本語:コンテナ
    `,
  ),
  ...table(
    'part of identifier',
    `
    Listener | Code:JavaScript | events
    querySelector | Code:JavaScript | events
    hikari | Code:Configuration
    datasource | Code:Configuration
    unique | Code:C++ | ownership
    accessModes | Kubernetes:Persistent Volume | claim
    launch | Code:Configuration | feature-flags
    checkout | Code:Configuration | feature-flags
    egress | Kubernetes:Network policy | deny-by-default
    nftables | Servers:Firewall
    servlet | Code:Configuration
    pool size | Code:Configuration
    dry-run | Kubernetes:kubectl | trying-without-doing
    library path | Code:Shell | variables
    reclaim | Kubernetes:Persistent Volume | reclaim-policy
    `,
  ),
  ...table(
    'prefix',
    `
    Backup pl | Servers:Backup plan
    load bal | Servers:Load balancer
    firew | Servers:Firewall
    persist | Kubernetes:Persistent Volume
    kubec | Kubernetes:kubectl
    JavaSc | Code:JavaScript
    config | Code:Configuration
    Käsesp | Küche:Käsespätzle
    Brocél | Voyages:Forêt de Brocéliande
    резерв | Заметки:Резервное копирование
    retros | Meetings | 2024-04-15-retrospective
    tweez | Servers:Printer
    volumeMou | Kubernetes:Persistent Volume | mounting-it
    restoring a sin | Servers:Backup plan | restoring-a-single-file
    Backst | Küche:Grüße aus der Backstube
    `,
  ),
  ...table(
    'typo',
    `
    kubernets | Kubernetes
    kuberentes | Kubernetes
    firewal | Servers:Firewall
    fierwall | Servers:Firewall
    xirewall | Servers:Firewall
    javascirpt | Code:JavaScript
    load balencer | Servers:Load balancer
    bakup plan | Servers:Backup plan
    persistant volume | Kubernetes:Persistent Volume
    confguration | Code:Configuration
    retropsective | Meetings
    certifcates | Meetings
    volumeMonts | Kubernetes:Persistent Volume
    volmueMounts | Kubernetes:Persistent Volume
    claimNmae | Kubernetes:Persistent Volume
    Käsespätzel | Küche:Käsespätzle
    Kasespatzel | Küche:Käsespätzle
    Sauertiegbrot | Küche:Grüße aus der Backstube
    Brocéliadne | Voyages:Forêt de Brocéliande
    восстанволение | Заметки:Резервное копирование
    tweezrs | Servers:Printer
    blaming the cabel | Servers:Firewall
    pointres | Code:C++
    dishwahser | Archive:Old wiki
    `,
  ),
  ...table(
    'accent',
    `
    kasespatzle | Küche:Käsespätzle
    kaesespaetzle | Küche:Käsespätzle
    kuche | Küche
    kueche | Küche
    grusse aus der backstube | Küche:Grüße aus der Backstube
    gruesse | Küche:Grüße aus der Backstube
    strassenfeste | Küche:Grüße aus der Backstube | große-brötchen
    Strassenfeste | Küche:Grüße aus der Backstube | große-brötchen
    foret de broceliande | Voyages:Forêt de Brocéliande
    ile de re | Voyages:Île de Ré
    crepes au sarrasin | Voyages:Forêt de Brocéliande
    hebergement | Voyages:Forêt de Brocéliande | hébergement
    decisions | Meetings | décisions
    елка | Заметки:Резервное копирование | ёлка-и-праздники
    garkorbchen | Küche:Grüße aus der Backstube | gärkörbchen
    Überbacken | Küche:Käsespätzle | überbacken
    uberbacken | Küche:Käsespätzle | überbacken
    à vélo | Voyages:Île de Ré | à-vélo
    `,
  ),
  ...table(
    'CJK',
    `
    服务发现 | 中文:容器网络 | 服务发现
    持久存储 | 中文:持久存储
    快照 | 中文:持久存储 | 快照
    网络插件 | 中文:容器网络
    防火墙 | 中文:容器网络 | 故障排查
    抓取数据包 | 中文:容器网络 | 故障排查
    数据卷的生命周期 | 中文:持久存储
    域名解析 | 中文:容器网络 | 服务发现
    バックアップ手順 | 日本語:バックアップ手順
    データベース | 日本語:バックアップ手順
    読み取り専用 | 日本語:バックアップ手順 | ファイルの復元
    ログの確認 | 日本語:コンテナ | ログの確認
    標準出力 | 日本語:コンテナ | ログの確認
    毎週月曜日 | 日本語:コンテナ
    인증서 만료일 | 한국어 | 점검-목록
    점검 목록 | 한국어 | 점검-목록
    백업 | 한국어 | 점검-목록
    glossary 容器网络 | Meetings | 2024-03-04-kick-off
    磁 | 中文:持久存储
    存储生命周期 | 中文:持久存储
    `,
  ),
  ...table(
    'several words',
    `
    snapshot read-only owner | Servers:Backup plan | restoring-a-single-file
    nftables systemd rules | Servers:Firewall
    cookie shopping cart | Servers:Load balancer | sticky-sessions
    claim pod volume | Kubernetes:Persistent Volume
    port kube-system open | Kubernetes:Network policy | allowing-dns
    orange lamp fuser | Servers:Printer | troubleshooting
    logs previous tail | Kubernetes:kubectl | looking-into-a-pod
    pointer freed array | Code:C | undefined-behaviour
    fax parking permits | Archive:Old wiki
    certificates migration rollback | Meetings | 2024-04-15-retrospective
    Zucker Butterschmalz | Küche:Käsespätzle | zwiebeln-rösten
    снимок базы данных | Заметки:Резервное копирование
    vent retour bicyclettes | Voyages:Île de Ré | à-vélo
    troubleshooting packets | Servers:Firewall | troubleshooting
    monthly snapshots weekly | Servers:Backup plan | retention
    haruka backup translate | Meetings | 2024-03-04-kick-off
    Чехова зиму | Заметки:Книги
    `,
  ),
  ...table(
    'tag',
    `
    schwäbisch | Küche:Käsespätzle
    @brot | Küche:Grüße aus der Backstube
    bretagne | Voyages:Forêt de Brocéliande
    @bretagne | Voyages:Forêt de Brocéliande
    tag:brot | Küche:Grüße aus der Backstube
    tag:Bretagne | Voyages:Forêt de Brocéliande
    tag:cheatsheet pipefail | Code:Shell
    tag:storage 快照 | 中文:持久存储
    tag:important | Servers:Backup plan
    tag:network port | Servers:Firewall
    `,
  ),
  ...table(
    'operator',
    `
    tag:operations backup | Servers:Backup plan
    section:Servers troubleshooting lamp | Servers:Printer
    section:Code cycle | Code:C++
    section:Kubernetes tag:storage | Kubernetes:Persistent Volume
    section:"日本語" operations | 日本語:バックアップ手順
    linksto:Firewall | Servers:Load balancer
    linksto:Servers:Firewall | Servers:Load balancer
    linkedfrom:Servers:"Load balancer" cable | Servers:Firewall
linkedfrom:Servers plan | Servers:Backup plan
    linkedfrom:Servers balancer | Servers:Load balancer
    troubleshooting -printer | Servers:Firewall
    snapshots -Haruka | Servers:Backup plan
    "cycle of shared" | Code:C++ | ownership
    "read-only" | Servers:Backup plan | restoring-a-single-file
    tag:team -coffee | Meetings
    section:Küche Teig | Küche:Käsespätzle
    section:Voyages:"Île de Ré" | Voyages:Île de Ré
    pointer -array -undefined | Code:C++
    pointer NOT undefined | Code:C++
    name:Backup snapshots | Servers:Backup plan
    nosuchword OR Käsespätzle | Küche:Käsespätzle
    content:healthz | Servers:Load balancer
    `,
  ),
];

/** Queries for the manual of Zim, if that is installed. */
export const ofManual: Expectation[] = [
  ...table(
    'exact title',
    `
    Key Bindings | Help:Key Bindings
    Wiki Syntax | Help:Wiki Syntax
    Tags | Plugins:Tags, Help:Tags
    Version Control | Plugins:Version Control
    FAQ | FAQ
    `,
  ),
  ...table(
    'heading',
    `
    Search Query Syntax | Help:Searching | search-query-syntax
    Find and Replace | Help:Searching | find-and-replace
    Commandline usage | Help:Searching | commandline-usage
    `,
  ),
  ...table(
    'phrase',
    `
    the box turns red and the buttons become insensitive | Help:Searching | find
    you can have multiple search dialogs open at the same time | Help:Searching | search
    `,
  ),
  ...table(
    'typo',
    `
    keyborad bindngs | Help:Key Bindings
    equatoin | Plugins:Equation Editor
    serching | Help:Searching
    attachmets | Help:Attachments
    `,
  ),
  ...table(
    'operator',
    `
    section:Plugins equation | Plugins:Equation Editor
    "back links" -pane | Help:Searching, Help:Links
    `,
  ),
];
