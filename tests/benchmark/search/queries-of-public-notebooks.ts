import { type Expectation, table } from './queries.ts';

/** Questions about notebooks on GitHub, by their names there. Nothing of the notebooks is here. Written before they were asked. */
export const ofPublicNotebooks: Record<string, Expectation[]> = {
  'Timothy-Pulliam/DevOps-Notes': [
    ...table(
      'question',
      `
      how do I get back to an earlier commit | Git:Reverting to Previous Commit, Git:reset vs checkout
      how do I prove that a commit is mine | Git:Signing Commits, Git:Signing Commits:GPG
      what is the difference between reset and checkout | Git:reset vs checkout
      how do I write a good commit message | Git:Better Commits
      why does it say that I am not on any branch | Git:Detached Head
      how do I send an alarm when costs are too high | AWS:Billing:Billing Alarm with CloudWatch, AWS:Billing:Budgets
      how can I pay less for servers | AWS:Billing:Cost Optimization, AWS:EC2:Reserved Instances, AWS:EC2:Reserved Instance, AWS:EC2:pricing
      how do I host a website without a server | AWS:S3:Static Websites
      who may read the files in a bucket | AWS:S3:Bucket Permissions
      how do I keep passwords in playbooks | Ansible:Vault
      how do I install docker | Docker:Installation
      how does a script read its options | Scripting:Bash:Parsing Arguments
      how do private subnets reach the internet | AWS:Virtual Private Cloud (VPC):Internet vs NAT Gateways, AWS:Virtual Private Cloud (VPC):Examples:VPC with Public and Private Subnets (NAT)
      `,
    ),
    ...table(
      'topic',
      `
      copies of a bucket in another region | AWS:S3:Cross Region Replication
      moving terabytes in a suitcase | AWS:S3:Snowball
      old versions of files in a bucket | AWS:S3:Versioning
      faster uploads to a bucket | AWS:S3:Transfer Acceleration
      firewall of an instance | AWS:EC2:Security Groups, AWS:Virtual Private Cloud (VPC):Security:Security Groups, AWS:Virtual Private Cloud (VPC):Security
      address that does not change | AWS:Virtual Private Cloud (VPC):Elastic IP Addresses
      functions without servers | AWS:Lambda
      spreading requests over servers | AWS:EC2:Elastic Load Balancers
      drawing charts in python | Python:matplotlib
      a table of true and false positives | Python:Machine Learning:Classification:Confusion Matrix, Python:Machine Learning:Classification:Perceptron:Confusion Matrix
      `,
    ),
    ...table(
      'other words',
      `
      undo a commit | Git:Reverting to Previous Commit, Git:reset vs checkout
      content cached near the reader | AWS:CloudFront
      servers close together in one rack | AWS:EC2:Placement Groups
      lessons after an outage | SRE:Post Mortems
      deleting files automatically after a month | AWS:S3:Lifecycle Management
      cheap archive for rarely used files | AWS:Glacier
      messages waiting in a queue | AWS:Application Services:SQS (Simple Queue Service)
      templates for whole environments | AWS:Cloud Formation
      domain names and their records | AWS:Route 53
      protecting a site from attackers | Web Dev:Security
      `,
    ),
    ...table(
      'abbreviation',
      `
      IAM | AWS:Identity Access Management (IAM)
      VPC | AWS:Virtual Private Cloud (VPC)
      ELB | AWS:EC2:Elastic Load Balancers
      EMR | AWS:Elastic Map Reduce (EMR)
      SNS | AWS:Application Services:SNS (Simple Notification System)
      `,
    ),
  ],
  'alfkoehn/zimWiki': [
    ...table(
      'question',
      `
      how do I debug a program that crashes | Coding:GDB, Coding:Valgrind
      how do I log in without a password | linux:ssh-keys
      how do I find out what fills the disk | linux:FreeSpace
      how do I keep a program running after I log out | gnu-screen
      how do I cut a film | linux:Videos
      how do I merge several pdf files | linux:pdf
      how do I set up a new computer | linux:SettingUpNewSystem
      how do I write slides | LaTeX:beamer
      how do I cite an article | LaTeX:Bibliography, Zotero
      how do I use several processors at once | Coding:Parallelization
      `,
    ),
    ...table(
      'topic',
      `
      memory leaks | Coding:Valgrind
      pictures of birds | Photography:BirdPhotography
      radio received by a computer | Hamradio:SDR, Hamradio:HackRF
      plotting data from the shell | gnuplot
      reading mail in a terminal | Mutt
      source code in a paper | LaTeX:CodeListings
      documents for blind readers | LaTeX:Accessibility
      files of scientific data | Coding:netCDF, Coding:hdf5
      drawing with a pen | linux:WacomTablet
      cocktails | Food:Drinks
      `,
    ),
    ...table(
      'other words',
      `
      encrypting mail | PGP, Mutt
      moving pictures from a script | Coding:Python:Animations
      how code should look | Coding:Python:StyleGuide, Coding:C:RecommendedStyles
      hosting repositories for a team | git:Gitolite
      private network from home | linux:vpn
      playing old games | Emulators
      getting more done | Productivity
      remote desktop | linux:ssvnc
      `,
    ),
  ],
  'Stickano/ArchCheatSheet': [
    ...table(
      'other words',
      `
      block hosts that guess passwords | Fail2ban
      screencast of the screen | Additional Badass Software
      drop shadows for windows | Additional sweetass software
      unlock my key once per session | Agent
      shortcuts for long commands | Aliases, Functions
      plug in a stick and have it mounted | Automount USB and HDD
      screen is too bright | Backlight, Fn-key
      find a file quickly by name | Basic Tools and General Examples
      connect wireless headphones | Bluez, Pulseaudio
      keep bookmarks in the shell | Buku
      processor gets too hot | CPU
      free disk space | Clean the Filesystem
      listen to songs in the console | Cmus
      run a job every week | Cron
      monitor switches off when idle | DPMS
      add a program to the menu | Desktop Entries
      graphics card setup | Display Driver
      go back to an older version of a program | Downgrading
      popup messages on the desktop | Dunst
      look at photos | Feh
      change the desktop background | Feh
      unpack any archive | Functions
      sign and encrypt mail | GPG
      image editing | Gimp
      keep a session alive after disconnecting | Gnu Screen
      secret vault | KeePass
      web server with php and a database | LAMP
      make the battery last longer | Laptop
      office documents | LibreOffice
      which application opens a kind of file | Mimeo
      faster download servers | Mirrors
      who may read a file | Permissions, ls
      no sound | Pulseaudio, Fn-key
      send email from a script | SSMTP
      copy a file to another machine | scp
      remote login | Server and Client, Keys
      surf anonymously | Tor
      two finger scrolling | Touchpad
      clock is wrong after booting the other system | Windows
      virtual machines | VirtualBox
      search for malware | clamav
      crack wifi passwords | aircrack-ng
      is my computer secure | lynis
      which ports are open on a host | nmap
      capture packets | wireshark
      earn digital money | monero
      watch a film | mplayer
      connect to the wireless network at start | netctl
      replace text in files | sed
      run a command as administrator | sudo
      what went wrong during the last startup | journalctl, Software
      tile windows | i3
      `,
    ),
  ],
  'GlennLasher/Emergency_Preparedness': [
    ...table(
      'other words',
      `
      heating without electricity | Energy:Why the furnace needs power
      bag to grab when leaving in a hurry | Equipment:Emergency Kit
      things for the trunk in the cold season | Equipment:Winter Car Kit
      collecting water from the roof | Provisions:Water:Rainwater catchment
      money at home | Provisions:Financial
      what to put in the larder | Provisions:Food
      gasoline storage | Provisions:Fuel
      toilet paper | Protips
      walkie-talkies for parents and kids | Communications:Two-Way Radio:Personal Radio Services:Family Radio Service (FRS)
      truckers' radio | Communications:Two-Way Radio:Personal Radio Services:Citizens Band (CB)
      do I need a permit to transmit | Communications:Two-Way Radio:Personal Radio Services:General Mobile Radio Service (GMRS), Communications:Two-Way Radio:Using ham radios for other purposes
      storm alerts over the air | Communications:NOAA Weather Broadcasts
      increasing the range of a handheld | Communications:Two-Way Radio:Technical topics:Repeaters
      talking directly without a relay | Communications:Two-Way Radio:Technical topics:Simplex
      hear only my own group on a shared channel | Communications:Two-Way Radio:Technical topics:CTCSS, Communications:Two-Way Radio:Technical topics:DCS
      encyclopedia without internet | Resources:Offline resources
      literature about survival | Resources:Books and documents
      films about preparing | Resources:Video channels
      places to discuss | Resources:Forums
      household checklist for disasters | Equipment:21 Things to keep in your home
      amateur transceivers on other bands | Communications:Two-Way Radio:Using ham radios for other purposes
      how long are the waves | Communications:Two-Way Radio:Overview of the radio spectrum
      stockpile for bad times | Provisions, Provisions:Food, Equipment:21 Things to keep in your home
      rules of the group | Home
      `,
    ),
  ],
  'barryZZJ/Notes': [],
};
