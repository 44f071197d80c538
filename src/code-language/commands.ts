const split = (words: string): string[] => words.trim().split(/\s+/);

/** Commands whose names are not words of a natural language. At the start of a line, the name suffices. */
export const commands: ReadonlySet<string> = new Set(
  split(`kubectl kubeadm kubectx kubens minikube helm helmfile kops eksctl k3s k9s oc istioctl argocd crictl ctr nerdctl docker docker-compose podman
buildah skopeo vagrant packer terraform ansible ansible-playbook ansible-galaxy ansible-vault git svn hg gh npm npx yarn pnpm nvm pip pip3 pipx
pipenv poetry conda mamba virtualenv python python2 python3 ruby gem bundle rails rake perl cpan php composer artisan java javac mvn gradle
./gradlew ./mvnw cargo rustup rustc gcc g++ clang cmake ninja ./configure apt apt-get apt-cache apt-key apt-mark aptitude dpkg dpkg-reconfigure
add-apt-repository yum dnf rpm pacman yay zypper emerge apk brew snap flatpak systemctl journalctl systemd-analyze timedatectl hostnamectl
localectl loginctl update-rc.d chkconfig initctl ls cd pwd mkdir rmdir rm cp mv ln chmod chown chgrp df du lsblk blkid fdisk parted mkfs
mkfs.ext4 mkswap swapon swapoff umount fsck e2fsck lvcreate lvextend vgcreate pvcreate resize2fs mdadm dd rsync scp sftp ssh ssh-keygen
ssh-copy-id ssh-add ssh-agent wget curl nc ncat netcat nmap tcpdump iptables ip6tables ufw firewall-cmd nft ifconfig ip ifup ifdown nmcli
netstat ss dig nslookup traceroute mtr ethtool arp iwconfig iwlist hping3 grep egrep fgrep zgrep rg ag sed awk gawk xargs tee wc uniq tr jq yq
tar gzip gunzip bzip2 xz unzip zip 7z zcat ps htop pgrep pkill killall nohup renice lsof strace ltrace vmstat iostat uname lsb_release dmesg
lspci lsusb lsmod modprobe insmod rmmod useradd usermod userdel groupadd adduser addgroup deluser passwd chpasswd visudo su sudo crontab
mysql mysqldump mysqladmin psql pg_dump pg_restore createdb createuser sqlite3 mongo mongosh mongodump redis-cli openssl gpg certbot keytool
base64 md5sum sha1sum sha256sum vim vi nano emacs tmux ffmpeg ffprobe imagemagick mogrify pdftk pandoc latexmk pdflatex gcloud gsutil aws az
doctl heroku firebase cf eb etcdctl consul vault nomad salt puppet chef knife bosh flyctl nginx apachectl a2ensite a2enmod a2dissite
./manage.py django-admin flask gunicorn uwsgi celery pytest tox jupyter ng vue expo tsc webpack vite deno bun adb fastboot xrandr setxkbmap
xset gsettings dconf xdg-open update-alternatives ldconfig ldd nm objdump gdb valgrind autoconf automake zim echo printf export alias unalias
unset chroot mknod losetup cryptsetup virsh qemu-img qemu-system-x86_64 VBoxManage lxc lxc-start hadoop hdfs yarn spark-submit
kafka-topics.sh kafka-console-consumer.sh zookeeper-shell rabbitmqctl setfacl getfacl chattr lsattr semanage setsebool getenforce setenforce
restorecon logrotate ntpdate chronyc hwclock sysctl update-grub grub-install grub2-mkconfig update-initramfs mkinitcpio dhclient wpa_supplicant
youtube-dl yt-dlp wine go-task nix-env nix-shell guix stow direnv shellcheck kind k3d kustomize flux velero stern trivy cosign tofu terragrunt`),
);

/** Commands whose names are also words. They need an option, a path or other shell syntax after them. */
export const wordCommands: ReadonlySet<string> = new Set(
  split(`k find make cat cut sort kill test time who watch less more head tail split join date install service host set read type file mount go
open screen source touch ping top node convert import which man history locate whereis whoami id groups env cal bc seq yes sleep wait exit
shutdown reboot halt clear reset free uptime last w diff patch cmp strings od stat rename link sh bash zsh fish exec eval trap shift let local
declare bg fg jobs dir column paste fold nl rev look expand fmt tsort comm iconv rake start run code subl firefox chromium . [ [[ lp lpr play
sox gs identify display ar as ld strip size cc tcsh ksh login logger mail sendmail write wall script at batch nice dot`),
);
