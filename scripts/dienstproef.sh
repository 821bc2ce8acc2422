#!/usr/bin/env bash
# Start het register als dienst: een echte systemd als eerste proces, met de PostgreSQL van Debian,
# in een laag over deze computer. Alleen als root en zonder netwerk; de laag gaat daarna weg.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "$(id -u)" = 0 ] || { echo "Dit kan alleen als root: een eigen systemd vraagt dat."; exit 1; }
for nodig in /lib/systemd/systemd /usr/bin/pg_createcluster /usr/bin/python3 /usr/bin/curl; do
    [ -x "$nodig" ] || { echo "Er is geen $nodig. Nodig zijn systemd, postgresql, python3 en curl."; exit 1; }
done
pakketten=$(scripts/omgeving.sh python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
lib=$(basename "$(dirname "$pakketten")")
if [ "$(/usr/bin/python3 -c 'import sys; print("python%d.%d" % sys.version_info[:2])')" != "$lib" ]; then
    echo "De Python van het systeem is geen $lib, zoals .venv. Deze proef vraagt dezelfde."
    exit 1
fi
werk=$(mktemp -d)
R=$werk/wortel
trap 'umount -q -R "$R" || true; rm -rf --one-file-system "$werk"' EXIT
mkdir "$werk/boven" "$werk/tussen" "$R"
mount -t overlay overlay -o "lowerdir=/,upperdir=$werk/boven,workdir=$werk/tussen" "$R"
mount --bind /dev "$R/dev"
binnen() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 chroot "$R" "$@"; }

# zoals een beheerder het doet: het programma in /opt, sleutels en wachtzin in /etc
opt=$R/opt/waarnemer-register
etc=$R/etc/waarnemer-register
mkdir -p "$opt/bron" "$etc"
git archive HEAD | tar -x -C "$opt/bron"
/usr/bin/python3 -m venv --without-pip "$opt/.venv"
mount --bind "$pakketten" "$opt/.venv/lib/$lib/site-packages"
cat >"$opt/.venv/bin/waarnemer-register" <<'P'
#!/opt/waarnemer-register/.venv/bin/python
import sys

sys.path.insert(0, "/opt/waarnemer-register/bron")
from register.__main__ import main

sys.exit(main())
P
chmod +x "$opt/.venv/bin/waarnemer-register"
binnen useradd --system --user-group waarnemer-register
(umask 077 && head -c 24 /dev/urandom | base64 >"$etc/wachtzin")
binnen /opt/waarnemer-register/.venv/bin/waarnemer-register sleutels maak \
    /etc/waarnemer-register/sleutels --doel proef --wachtzin-bestand /etc/waarnemer-register/wachtzin
chroot "$R" chown -R root:waarnemer-register /etc/waarnemer-register/sleutels
chmod -R g+rX "$etc/sleutels"
chmod g+x,o+x "$etc"
cp resources/verpakking/waarnemer-register.service "$R/etc/systemd/system/"

pg=$(ls /usr/lib/postgresql | sort -V | tail -1)
rm -rf "$R"/etc/postgresql/*
binnen pg_createcluster --port 5432 "$pg" proef >/dev/null

cat >"$R/etc/systemd/system/proef.service" <<'U'
[Unit]
After=postgresql.service
Wants=postgresql.service
[Service]
Type=oneshot
StandardOutput=append:/opt/proef.log
StandardError=append:/opt/proef.log
ExecStart=/bin/bash /opt/proef.sh
SuccessExitStatus=0
ExecStopPost=/bin/sh -c 'systemctl exit $EXIT_STATUS'
U
cat >"$R/opt/proef.sh" <<'P'
set -euo pipefail
dienst=waarnemer-register.service
zeg() { echo "$*"; }
mis() { echo "FOUT: $*"; journalctl --no-pager -o cat -u "$dienst" | tail -30; exit 1; }
runuser -u postgres -- psql -q -v ON_ERROR_STOP=1 </opt/database.sql
antwoordt() { curl -fs --retry 60 --retry-delay 1 --retry-connrefused http://127.0.0.1:8765/v1/gezondheid >/dev/null; }
begin=$(date +%s)
systemctl start "$dienst" || mis "de dienst start niet"
antwoordt || mis "het register antwoordt niet"
zeg "Het register antwoordt $(($(date +%s) - begin)) s na de start."
eigenaar="SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'bewijs'"
[ "$(runuser -u postgres -- psql -tAd waarnemer_register -c "$eigenaar")" = reg_migratie ] || mis "de rollen ontbreken"
zeg "De database is ingericht zoals docs/beheer.md zegt: twee rollen bewaken de bewijzen."
pid=$(systemctl show -P MainPID "$dienst")
status=$(cat "/proc/$pid/status")
heeft() { grep -qE "$1" <<<"$status" || mis "het proces heeft niet: $1"; }
heeft "^Uid:\s+$(id -u waarnemer-register)\s"
heeft "^NoNewPrivs:\s+1$"
heeft "^Seccomp:\s+2$"
heeft "^CapBnd:\s+0+$"
grep -qE ' / / ro[ ,]' "/proc/$pid/mountinfo" || mis "het systeem is voor de dienst niet alleen te lezen"
for map in /home /root; do
    [ -z "$(nsenter -t "$pid" -m ls -A "$map")" ] || mis "de dienst ziet $map"
done
[ "$(stat -c %a /var/lib/waarnemer-register)" = 700 ] || mis "de map van de dienst is open"
zeg "De dienst draait als eigen gebruiker, zonder rechten, met een filter en een vast systeem."
kill -9 "$pid"
until [ "$(systemctl show -P NRestarts "$dienst")" = 1 ]; do sleep 0.2; done
antwoordt || mis "na kill -9 komt het register niet terug"
zeg "Na kill -9 antwoordt het register weer."
systemctl stop "$dienst"
[ "$(systemctl show -P Result "$dienst")" = success ] || mis "stoppen gaat niet netjes"
zeg "Stoppen gaat netjes."
P
chmod go-rwx "$R/opt/proef.sh"
sed -n '/^```sql$/,/^```$/{/^```/!p}' docs/beheer.md >"$R/opt/database.sql"

cat >"$werk/binnen.sh" <<'S'
set -euo pipefail
mount -t proc proc "$1/proc"
mount -t sysfs sysfs "$1/sys"
for map in run tmp dev; do mount -t tmpfs -o mode=755 tmpfs "$1/$map"; done
chmod 1777 "$1/tmp"
for naam in null zero full random urandom tty; do
    mknod -m 666 "$1/dev/$naam" c $(stat -c '0x%t 0x%T' "/dev/$naam")
done
ln -s /proc/self/fd "$1/dev/fd"
ln -s pts/ptmx "$1/dev/ptmx"
mkdir "$1/dev/pts" "$1/dev/shm"
mount -t devpts devpts "$1/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
if [ "$(stat -f -c %T /sys/fs/cgroup)" = cgroup2fs ]; then
    mount -t cgroup2 cgroup2 "$1/sys/fs/cgroup"
else
    mount -t tmpfs tmpfs "$1/sys/fs/cgroup"
    mkdir "$1/sys/fs/cgroup/systemd" "$1/sys/fs/cgroup/unified"
    mount -t cgroup -o none,name=systemd cgroup "$1/sys/fs/cgroup/systemd"
    mount -t cgroup2 cgroup2 "$1/sys/fs/cgroup/unified"
fi
mkdir "$1/run/oud"
cd "$1"
pivot_root . run/oud
umount -l run/oud
# zoals nspawn het doet: wat systemd voor een dienst klaarzet, moet ook in de dienst te zien zijn
mount --make-rshared /
exec chroot . env -i container=proef PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    /lib/systemd/systemd --unit=proef.service
S
echo "Ik start systemd met het register erin."
status=0
timeout -s KILL 180 unshare --mount --pid --fork --kill-child --cgroup --uts --ipc --net \
    bash "$werk/binnen.sh" "$R" || status=$?
cat "$R/opt/proef.log" 2>/dev/null || true
if [ "$status" != 0 ]; then
    echo "De proef van de dienst is niet gelukt ($status)."
    exit 1
fi
echo "Het register is als dienst gestart, beproefd en gestopt."
