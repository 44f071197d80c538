import { type Expectation, table } from './queries.ts';

/**
 * Queries about notebooks on GitHub, by their names there, by two people who read the notes and know no search engine. Nothing
 * of the notebooks is here but names of pages. Paraphrases use other words than the page. Those whose SHA-256 begins with an
 * odd byte were asked once only, when nothing was changed any more.
 */
export const byOthers: Record<string, Expectation[]> = {
  'Stickano/ArchCheatSheet': [
    ...table(
      'topic',
      `
      ssh agent private key | Agent
      generating ssh keys | Keys
      screen brightness | Backlight, Fn-key
      scheduled jobs cron | Cron
      clearing the package cache | Clean the Filesystem
      leftover pacnew files | Pacnew and Pacsave, Yaourt, Mirrors
      encrypting documents with gpg | GPG
      git merge conflicts | Git
      detach terminal session screen | Gnu Screen
      load kernel module at boot | Kernel Modules
      ssd trim and swappiness | SSD
      port scan behind firewall | nmap
      oh my zsh themes | Zsh
      tiling window shortcuts | i3 mapping
      urxvt extensions | rxvt-unicode
      building aur packages | makepkg, Cower, Yaourt
      adding users to groups | Users and Groups
      wifi profile at boot | netctl
      ip blocklist daily update | ipset
      downgrade a package | Downgrading
      bluetooth speaker | Pulseaudio, Bluez
      nvidia optimus bumblebee | Display Driver
      browser profile in memory | PSD and ASD
      virtual machine shared clipboard | VirtualBox
      capturing wpa handshake | aircrack-ng
      packet capture filters | wireshark
      removing trailing whitespace with sed | sed
      copy files over ssh | scp
      reduce journal size | journalctl
      mining cryptocurrency | monero
      `,
    ),
    ...table(
      'question',
      `
      How do I skip a package when upgrading the system? | Pacman, Downgrading
      How do I see the log messages of the last 20 minutes? | journalctl
      How do I log in automatically at boot? | Login
      How do I allow ssh only from my own network? | iptable rules
      How do I turn off the LibreOffice startup logo? | LibreOffice
      How do I get Photoshop shortcuts in Gimp? | Gimp
      Which process is using a port? | Network
      How do I keep an ssh connection from timing out? | Server and Client
      How do I change the passphrase of my ssh key without making a new one? | Keys
      How do I start Steam games on the Nvidia card? | Steam
      Why does my game freeze in the loading screen? | Wasteland 2
      How do I keep the laptop awake when the lid is closed? | Laptop
      What is the difference between the powersave and ondemand governor? | CPU
      How do I undo the last commit? | Git
      How do I force a user to choose a new password at first login? | Users and Groups
      `,
    ),
    ...table(
      'paraphrase',
      `
      lock out people guessing passwords | Fail2ban
      warmer colours at night | Additional sweetass software
      popup alerts on the desktop | Dunst
      set a desktop picture | Feh
      go back to an older version of a program | Downgrading
      make notebook last longer without charger | Laptop, CPU
      computer getting too hot | CPU
      recompile third party drivers automatically | DKMS
      keep programs alive after closing the window | Gnu Screen
      delivering reports to my inbox | SSMTP
      vault for my login data | KeePass
      saving web addresses from command line | Buku
      hide my location while surfing | Tor
      find weaknesses in my setup | lynis
      start programs when graphical session begins | Xorg
      launcher shows programs I don't want | Desktop Entries
      pointer jumps while typing | Touchpad
      clock is wrong after using the other operating system | Windows
      cordless headset won't connect | Bluez, Pulseaudio
      stop monitor going black during movies | DPMS
      dangling links to missing files | Clean the Filesystem
      run another operating system inside mine | VirtualBox
      shorter names for long commands | Aliases
      unpack any archive from the shell | Functions
      become administrator for one command | sudo
      making a script runnable | Permissions
      silly animals in the console | Terminal Keks, Additional Terminal Packages
      check downloads for malware | clamav
      kick someone off the wlan | aircrack-ng
      smoother letters on the display | Fonts, Xresources
      `,
    ),
  ],
  'beaucephus/drew_tomb_of_annihilation': [
    ...table(
      'topic',
      `
      bug spray | Kwaoth, Insect Repellant
      buying a canoe | Akiim Afa
      hiring guides and scouts | Jobal, Home
      ring of wishes | Syndra Sylvane, Home
      fire damage sword | Flame tongue short sword
      teleport amulet | Skull Amulet
      fireball beads | Necklace of Fireballs
      breaking the staff | Staff of Power
      rogue extra damage with advantage | Sneak Attack
      secret language of thieves | Thieve's Cant
      recover spell slots | Arcane Recovery
      seeing in darkness | Darkvision
      fighting while mounted | Mounted Combatant
      magic item shop | Sparkly bits and things, Home
      beholder fight | Home
      captain of the guard | Zindar, Port Nianzaru, Home
      merchant princes of the city | Port Nianzaru, Akiim Afa, Jobal, Kwaoth, Wakanga Otamu, Zamthi, Jesamine
      dinosaur races | Old Man Ifan Talroah, Home
      Syndra's curse | Syndra Sylvane, Jesamine, Home
      trickster gods of Omu | Home, Quasha's Story
      ghost village | Aldani Basin, Home
      sword that transforms | Item:Sword of the Fisha
      healing staff charges | Staff of Healing
      critical hit on 19 | Improved Critical
      regain hit points from kills | Grim Harvest
      raising extra zombies | Undead Thralls
      elf meditation instead of sleep | Trance
      wizard spell list | Errol Gandling
      Kurai backstory | Kurai's Background
      witch in the gardens | Gardens of Nangalor, Home
      `,
    ),
    ...table(
      'question',
      `
      Can I take a hit that was meant for my mount? | Mounted Combatant
      When do I get sneak attack without advantage? | Sneak Attack
      What happens when I use the last charge of the healing staff? | Staff of Healing
      Who might know something about Syndra's curse? | Jesamine
      How do we get to the Aldani Basin? | Aldani Basin
      How many hit points does Second Wind give back? | Second Wind
      What is the name of the guard at Wakanga's house? | Port Nianzaru
      What does a winter eladrin's Fey Step do? | Fey Step
      How often can I use Action Surge before resting? | Action Surge
      How much damage does the explosion do when the staff of power is broken? | Staff of Power
      Who is the leader of Fort Beluarian? | Fort Beluarian, Home
      How long does the insect salve last? | Insect Repellant
      Why did Ubtao turn his back on the city? | Quasha's Story
      In which session did Kurai die? | Home
      How do I put out the flames of the sword? | Flame tongue short sword
      `,
    ),
    ...table(
      'paraphrase',
      `
      mosquito protection | Insect Repellant, Kwaoth
      place to stay overnight in town | House of Repose, Home
      secretive people protecting local traditions | Ytepka Society, Kurai's Background
      two swings per round | Extra Attack, Fighting Style:Two-Weapon Fighting
      patching oneself up mid-battle | Second Wind, Staff of Healing
      striking before the enemy reacts | Assassinate
      quick getaway after a stab | Cunning Action
      resist mind control | Fey Ancestry
      night vision | Darkvision
      instantly travel to somewhere you know | Skull Amulet
      weapon that burns | Flame tongue short sword
      code words among criminals | Thieve's Cant
      hero hunting rare creatures to ride | Kurai's Background
      money and gear of our rogue | Kurai's Inventory
      shopping for fabric and precious stones | Zamthi
      rowing boats for sale | Akiim Afa
      store selling enchanted goods | Sparkly bits and things
      soldiers for hire | Flaming Fist
      peeking into the next room | Item:Spy's Oil
      knife for skinning beasts | Item:Dagger of the Hunt
      taking only part of the harm from a blow | Uncanny Dodge
      blink away and scare someone | Fey Step
      bombs worn as jewelry | Necklace of Fireballs
      mending injured companions | Staff of Healing
      refilling casting power after a break | Arcane Recovery
      army of dead servants | Undead Thralls
      university teacher's looks and principles | Errol Gandling's Traits and Backstory
      who organises the reptile competitions | Old Man Ifan Talroah
      striking down infantry from the saddle | Mounted Combatant
      toughness against death magic | Inured to Undeath
      `,
    ),
  ],
  'b08x/notebook': [
    ...table(
      'topic',
      `
      sidechain compression | Index:Audio:Engineering:compression, Index:Audio:Engineering:kicks:kicking and punching
      compressor settings for vocals | Index:Audio:Engineering:compression
      keeping bass in mono | Index:Audio:Engineering:mono
      signs of phase cancellation | Index:Audio:Engineering:phase correcting, Index:Audio:Engineering:mono
      flac cover art | Index:Audio:FLAC
      trimming silence from audio files | Index:Audio:Sox
      loudspeaker crossover in software | Index:Audio:Engineering:ecasound:Digital Crossover, Index:Audio:Engineering:ecasound:Implementing Loudspeaker Crossovers using Ecasound and ACDf LADSPA plugins
      copy docker image over ssh | Index:Docker
      git sparse checkout | Index:Git:checkout
      nvidia driver fedora | Index:Linux:fedora:nvidia
      unlock gnome keyring at login | Index:Linux:passwords:typing in passwords less, Index:Linux:dotfiles
      midi drum map | Index:Soundbot:midi map
      cpu governor performance powersave | Journal:2022:07:09
      zim index pane font | Index:Linux:zim
      equal loudness hearing curve | Index:Audio:Engineering:fletcher munson curve
      punchy kick drum | Index:Audio:Engineering:kicks:kicking and punching
      pops when playback starts | Index:Audio:Linux:Alsa:ladspa, Index:Audio:Linux:Tuning:denormalization, Index:Audio:Linux:Troubleshooting
      jinja undefined or empty variable | Index:Ansible:jinja
      recover from detached head | Index:Git
      gitea backup | Index:Git:gitea
      dotfiles in bare git repository | Index:Linux:dotfiles
      boot into btrfs snapshot | Index:Linux:btrfs
      self signed certificate https server | Index:Linux:darkhttpd
      swap caps lock and control | Index:Linux:keyboard:xmodmap, Index:Linux:ui:keyboard:layouts
      i3 restore window layout | Index:Linux:ui:i3
      ipfs node in docker | Index:Linux:network:ipfs
      samba share configuration | Index:Linux:samba
      running shell commands from ruby | Index:Ruby:ruby shell execution, Index:Ruby:ruby shell out
      ruby completion in vim | Index:Ruby:ruby autocomplete vim
      bash prompt escape codes | Index:Terminal:shell
      `,
    ),
    ...table(
      'question',
      `
      What is the difference between select and find in Ruby? | Index:Ruby:arrays
      Why does Jekyll fail with no implicit conversion of Hash into Integer? | Index:Jekyll:jekyll 3.9 and github pages
      How large should the analysis window be? | Index:Sound:Analysis:feature extraction
      How do I free the guake show/hide shortcut? | Index:Linux:guake
      How do I register my nickname on IRC? | Index:Linux:irc
      How do I make rsync copy the real files behind symlinks? | Index:Linux:rsync
      What can I do when make finds no target for a file in a subdirectory? | Index:Audio:Linux:compiling:make
      How do I replace a path in all rows of a database table? | Index:Databases
      How do I test in bash whether a file is a symbolic link? | Index:Linux:bash:Check if file exists
      What is the difference between include and extend in Ruby? | Index:Ruby:include extend
      How do I keep a container from using swap? | Index:Docker
      How do I make a read-only btrfs snapshot writable? | Index:Linux:btrfs
      How do I connect to a wifi network from the command line? | Index:Linux:network:iwd
      How do I install a custom ROM on a Samsung phone? | Index:Linux:android
      Why does ecasound resample my file twice? | Index:Audio:Engineering:ecasound
      `,
    ),
    ...table(
      'paraphrase',
      `
      resolver hogging the nameserver port | Index:Linux:network:DNS
      turning it up makes the bass seem stronger | Index:Audio:Engineering:fletcher munson curve
      fold process tree in system monitor | Index:Linux:htop:Collapse commands in htop
      measure size and location of a window | Journal:2022:07:09, Index:Linux:ui:i3
      rescale loudness number into another interval | Index:Audio:Engineering:maths
      strip embedded artwork from lossless songs | Index:Audio:FLAC
      continue playbook although one install failed | Index:Ansible:error handling
      download only one directory of a project | Index:Git:checkout
      version control for my settings | Index:Linux:dotfiles
      remember arrangement of applications per desktop | Index:Linux:ui:i3
      duplicate without consuming extra disk | Index:Linux:btrfs
      keep secrets scrambled inside repository | Index:Git:gpg:gpg and git
      detecting notes sung by a soloist | Index:Sound:Analysis:feature extraction:pYIN
      soft and loud dynamics in numbers | Index:Audio:Midi
      removing vocals from a song | Journal:2022:07:09
      audio device turning itself off when idle | Index:Audio:Linux:Alsa:ladspa, Index:Audio:Linux:Tuning:denormalization, Index:Audio:Linux:Alsa:modprobe
      burn image to pendrive | Index:Linux:snippets
      raise file change notification limit | Index:Linux:sysctl
      turn off wireless on single board computer | Index:Linux:pi:disable wifibt on pi
      add characters to many rows simultaneously | Index:Nvim, Index:Nvim:insert text
      terminal mixdown with stereo placement | Index:Audio:Sox:mixing
      chop off dead air in a recording | Index:Audio:Sox
      distribute workload among several computers | Index:Utils:parallel processing, Index:Linux:snippets:cmdfavs
      ship container to another machine without registry | Index:Docker
      browser accepting homemade certificate | Index:Linux:darkhttpd
      wrong program opens folders | Index:Linux:xdg:Set default xdg-mime
      sign-in screen ignores my language's keys | Index:Linux:keyboard:Thinkpad keyboard
      computer reacting to what I say | Index:Sound:Speech:speech, Index:Sound:Speech
      percussion key numbers | Index:Soundbot:midi map
      importing spreadsheets into a database | Index:Databases
      `,
    ),
  ],
  'alfkoehn/zimWiki': [
    ...table(
      'topic',
      `
      function pointers in c | Coding:C
      jupyter magic commands | Coding:JupyterNotebooks
      3d plotting with mayavi | Coding:Python
      opening netcdf with xarray | Coding:netCDF
      biblatex vs natbib | LaTeX:Bibliography
      mnist handwritten digits | MachineLearning
      muttrc for gmail | Mutt
      gpg export private key | PGP
      iso and aperture recommendations | Photography
      pll voltage controlled oscillator | Physics:PhasedLockedLoop
      trail running shoes | Sports
      touchpad sensitivity command line | linux:Configuration
      software for a fresh ubuntu | linux:SettingUpNewSystem
      reading scientific papers efficiently | Academia
      android screen on linux desktop | Android
      led control over wifi esp8266 | Arduino
      code review tips | Coding
      typedef struct example | Coding:C:Struct
      header file double inclusion | Coding:C:RecommendedStyles
      makefile targets and variables | Coding:Make
      animated matplotlib plots | Coding:Python:Animations
      numpy docstring style | Coding:Python:StyleGuide
      compressed hdf5 datasets python | Coding:hdf5
      irssi autojoin channels | IRC
      source code in latex documents | LaTeX:CodeListings
      nuclear fusion in movies | NuclearFusion
      photographing birds in flight | Photography:BirdPhotography
      vim macros and bookmarks | vim
      green screen for webcam | linux:Videos
      remove watermark from pdf | linux:pdf
      `,
    ),
    ...table(
      'question',
      `
      how do I start an enumerate list at a number other than one? | LaTeX
      how do I add text or a logo to a video with ffmpeg? | linux:Videos
      which data type should I use for array indices, size_t or int? | Coding:C:ArrayIndices
      how can I sync my zim notebook with git? | Zim
      how do I split the screen window and keep the layout after detaching? | gnu-screen
      why does valgrind complain about uninitialised bytes when I use hdf5? | Coding:Valgrind
      what is the difference between a spectrum analyzer and a network analyzer? | Physics
      how do I plot data with error bars in gnuplot? | gnuplot
      how do I change what the buttons of my wacom tablet do? | linux:WacomTablet
      how do I throw away local changes and take the version from the server? | git
      how do I search and replace text in many files at once? | linux:WordProcessingOnConsole
      how can I put footnotes at the bottom of a beamer slide? | LaTeX:beamer
      what is the difference between happen and occur? | English
      how do I allow only lead developers to push to master? | git:Gitolite
      what belongs in the abstract and what in the conclusion of a paper? | Academia
      `,
    ),
    ...table(
      'paraphrase',
      `
      pause a running program and inspect its values | Coding:GDB
      bind a process to certain processors | Coding:Parallelization
      program eats more and more ram | Coding:Valgrind
      several authors working on one manuscript | CollaborativeWriting
      old console games on a pc | Emulators
      make a face look tanned | GIMP
      watching aircraft with a tv dongle | Hamradio:SDR
      matching a symmetric dipole to an asymmetric cable | Hamradio:Components
      silky waterfall picture | Photography
      how much hiss an amplifier adds | Physics:NoiseFigure
      browsing folders without a mouse | Ranger
      install an operating system on a memory card | RaspberryPi
      light meal prior to jogging | Sports:Food, Sports
      private sale without guarantee | eBay
      teach a course over the internet | eLearning
      vodka long drinks | Food:Drinks
      making documents usable for blind people | LaTeX:Accessibility
      only recompile what was modified | Coding:Make
      keep libraries of two programs apart | Coding:Python
      open a gate by repeating its radio code | Hamradio:HackRF
      piecewise function notation | LaTeX:Math
      reading messages in a text-only mailer | Mutt
      caring for houseplants | Plants
      stop wasting time at work | Productivity
      invest everything right away or in small portions | Stocks
      keep a job alive after the connection drops | gnu-screen, linux:Bash
      ssd is full, what can be thrown away | linux:FreeSpace, linux
      move my personal settings to another computer | linux:dotfiles
      sign in to a remote computer without typing a secret | linux:ssh-keys
      hide where I am surfing from | linux:vpn
      `,
    ),
  ],
  'Timothy-Pulliam/DevOps-Notes': [
    ...table(
      'topic',
      `
      cdn edge locations | AWS:CloudFront, AWS:CloudFront:Create CDN
      infrastructure as json templates | AWS:Cloud Formation
      ssd volume types iops | AWS:EBS
      users groups roles policies | AWS:Identity Access Management (IAM)
      weighted dns routing | AWS:Route 53
      s3 storage classes | AWS:S3
      hosting static website bucket | AWS:S3:Static Websites
      object versions delete markers | AWS:S3:Versioning
      main route table vpc | AWS:Virtual Private Cloud (VPC):Route Tables
      removing dangling docker images | Docker
      semantic commit messages | Git:Better Commits
      pandas loc iloc | Python:pandas
      parsing bash script options | Scripting:Bash:Parsing Arguments
      mongodb indexes and sharding | mongodb
      html tags elements attributes | HTML5
      regions and availability zones | AWS
      resource tagging strategy | AWS:Account Management:Tagging Strategies, AWS:Billing:Cost Optimization
      cors same origin policy | AWS:Application Services:API Gateway
      standard vs fifo queues | AWS:Application Services:SQS (Simple Queue Service)
      analyzing streaming data | AWS:Application Services:Kinesis
      blue green deployment | AWS:CI CD
      spot and reserved instances | AWS:EC2, AWS:Billing:Pricing, AWS:Billing:Cost Optimization
      encrypting the root volume | AWS:EC2:Creating AMIs and Snapshots
      replicating buckets across regions | AWS:S3:Cross Region Replication
      nat gateway private subnet | AWS:Virtual Private Cloud (VPC):Internet vs NAT Gateways, AWS:Virtual Private Cloud (VPC):Examples:VPC with Public and Private Subnets (NAT), AWS:Virtual Private Cloud (VPC)
      detached head | Git:Detached Head, Git:Terminology
      markov chain transition matrix | Python:Machine Learning:Math:Probability:Markov Chains
      python lambda functions | Articles
      binomial coefficient | Python:Machine Learning:Math:Combinatorics, Python:recipes
      morphemes prefixes suffixes | NLP:Definitions
      `,
    ),
    ...table(
      'question',
      `
      how can a web server see the real client ip behind a load balancer? | AWS:EC2:Elastic Load Balancers
      what is the difference between continuous delivery and continuous deployment? | SRE
      what is the difference between git reset and git checkout? | Git:reset vs checkout
      why do I get access denied for a file in a public bucket? | AWS:S3:Bucket Permissions, AWS:S3:Bucket Operations
      how do I run docker without sudo? | Docker:Installation
      how do I use several task files in one ansible role? | Ansible:misc
      what is the difference between supervised and unsupervised learning? | Python:Machine Learning
      how do I create a table in sqlite and insert a row? | Python:Flask:sqlite
      how long does it take to retrieve data from glacier? | AWS:Glacier
      how do I create a vpc with subnets from the command line? | AWS:Virtual Private Cloud (VPC):Examples:Create an IPv4 VPC and Subnets Using the AWS CLI
      can I block a single ip address with a security group? | AWS:EC2:Security Groups
      where does npm put global packages? | Vue.js:npm
      how do I include a css file in a flask template? | Python:Flask, Python:Flask:CSS
      how do I go back to an earlier commit and delete everything after it? | Git:Reverting to Previous Commit
      `,
    ),
    ...table(
      'paraphrase',
      `
      put files online faster from far away | AWS:S3:Transfer Acceleration
      execute a function without owning any machine | AWS:Lambda
      re-encode films for other screens | AWS:Application Services:Elastic Transcoder
      machines close together for fast communication | AWS:EC2:Placement Groups
      which drive keeps its content after shutdown | AWS:EC2:EBS vs. Instance Store
      decide which ports may be reached from outside | AWS:EC2:Security Groups, AWS:Virtual Private Cloud (VPC):Security:Security Groups
      fixed public address that survives a server swap | AWS:Virtual Private Cloud (VPC):Elastic IP Addresses
      fix a typo in what I just saved to git | Git:Basics
      opened page can hijack my site | Web Dev:Security
      straight line through measured points | Python:Machine Learning:Math:Regression Analysis
      talk to a document store from a script | mongodb:pymongo
      cheapest place to keep old records for years | AWS:Glacier, AWS:S3
      broadcast an alert to many people | AWS:Application Services:SNS (Simple Notification System)
      be warned before the invoice explodes | AWS:Billing:Billing Alarm with CloudWatch
      see where last month's money went | AWS:Billing:Cost Explorer, AWS:Billing
      audit trail of who did what | AWS:EC2:CloudWatch
      spread visitors evenly over several machines | AWS:EC2:Elastic Load Balancers
      link the office lan to the cloud | AWS:Virtual Private Cloud (VPC):Examples:VPC with a Private Subnet Only and AWS Site-to-Site VPN Access
      automatically clean up files that got too old | AWS:S3:Lifecycle Management
      crunching huge amounts of records in parallel | AWS:Elastic Map Reduce (EMR), Mining Massive Datasets
      credentials must not be readable in the repository | Ansible:Vault
      collect hardware details of a host | Ansible:Idioms
      draw the history nicely in colour | Git:Advanced ‎Git Log
      prove that I am the author of a change | Git:Signing Commits
      side by side view of modifications | Git:vimdiff
      development site takes forever to answer | Python:Flask:Troubleshooting
      nobody should be blamed for an outage | SRE, SRE:Post Mortems
      give rare terms a higher score | Mining Massive Datasets
      separate settings for local and live environment | Python:config.py
      `,
    ),
  ],
};
